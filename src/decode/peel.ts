// A content → its leaves. Codecs are tried until nothing opens; whatever they explain is reported once, where it is plain.
import { assertNever } from '../model/assert-never.ts';
import type { CodecId, Opaque } from '../model/decoded-request.ts';
import { charactersIn } from './characters.ts';
import type { BytesCodec, Codec, Content, Hints, Opening, Part, TextCodec } from './codec.ts';
import { codecs } from './codecs/index.ts';
import type { DecodeCache } from './decode-cache.ts';
import { placeOf, type KeyPrinter } from './field-path.ts';
import { LIMITS, type Budget, type Shortage } from './limits.ts';
import { isMedia } from './media.ts';
import { gapOf, isEmpty, leafOf, merge, NOTHING, underLayer, underPart, type Peeled } from './peeled.ts';
import { readCharset } from './read-charset.ts';
import { findSealedRun } from './sealed-token.ts';
import { FORM_TYPE } from './split-pairs.ts';

/** What peeling shares over one request. */
export interface Peeling {
  readonly budget: Budget;
  readonly printer: KeyPrinter;
  readonly cache: DecodeCache | undefined;
}

/** How deep the peeler stands. */
interface Depth {
  readonly layers: number;
  /** Percent layers directly above. */
  readonly percents: number;
}

const NO_HINTS: Hints = {};
const ANYTHING = -1;

const TEXT_CODECS = inOrder<TextCodec>('text', ['document', 'split', 'packed', 'token', 'transform']).map((codec) => {
  const { needs, allows, least = 0 } = codec.guard ?? {};
  return {
    codec,
    needs: needs === undefined ? ANYTHING : charactersIn(needs),
    bars: allows === undefined ? 0 : ~charactersIn(allows),
    least,
  };
});
const BYTES_CODECS = inOrder<BytesCodec>('bytes', ['container']);
const SALVAGE = inOrder<BytesCodec>('bytes', ['salvage']);

/** Takes the parts of `sealed` apart, in order: a URL, a cookie header, a body. */
export function peelParts(parts: Iterable<Part>, sealed: Content, peeling: Peeling): Peeled {
  return peelEach(parts, sealed, undefined, { layers: 0, percents: 0 }, peeling);
}

function peel(content: Content, hints: Hints, depth: Depth, peeling: Peeling): Peeled {
  if (content.length === 0) return NOTHING;
  return typeof content === 'string' ? remembered(content, hints, depth, peeling) : peelBytes(content, hints, depth, peeling);
}

// Only what was read to its end is remembered, and only reused where it does not reach deeper than it may.
function remembered(text: string, hints: Hints, depth: Depth, peeling: Peeling): Peeled {
  const { cache, budget } = peeling;
  const key = cache === undefined ? undefined : keyOf(text, hints);
  if (cache === undefined || key === undefined) return peelText(text, hints, depth, peeling);
  const known = cache.get(key);
  if (known !== undefined && depth.layers + known.height <= LIMITS.depth && known.leaves.length <= budget.partsLeft) {
    for (let taken = 1; taken < known.leaves.length; taken++) budget.takePart();
    return known;
  }
  const peeled = peelText(text, hints, depth, peeling);
  if (peeled.gaps.length === 0) cache.set(key, peeled);
  return peeled;
}

// A form's value is read like any other, unless there is a plus in it. Nothing that begins with NUL is kept under its own name.
function keyOf(text: string, { contentType, form }: Hints): string | undefined {
  if (contentType !== undefined || text.startsWith('\0')) return undefined;
  return form === true && text.includes('+') ? `\0${text}` : text;
}

function peelText(text: string, hints: Hints, depth: Depth, peeling: Peeling): Peeled {
  const readings: Peeled[] = [];
  const characters = charactersIn(text);
  for (const { codec, needs, bars, least } of TEXT_CODECS) {
    if ((characters & needs) === 0 || (characters & bars) !== 0 || text.length < least) continue;
    const opening = codec.opens(text, hints);
    if (opening === undefined) continue;
    if (isTooDeep(codec, depth)) return merge([...readings, leafOf(text), gapOf('too-deep', text.length)]);
    // Nothing was explained: the text is still a text.
    if (opening.kind === 'closed') return merge([...readings, leafOf(text), gapOf(opening.reason, opening.bytes)]);
    const peeled = peelOpening(opening, codec, text, depth, peeling);
    // An opening with nothing in it explains nothing: `a=&b=` is reported as it stands.
    if (isEmpty(peeled)) continue;
    readings.push(peeled);
    if (opening.likelihood === 'sure') return merge(readings);
  }
  if (readings.length > 0) return merge([...readings, leafOf(text)]);
  return withGap(leafOf(text), findSealedRun(text));
}

function peelBytes(bytes: Uint8Array, hints: Hints, depth: Depth, peeling: Peeling): Peeled {
  const containers: Peeled[] = [];
  for (const codec of BYTES_CODECS) {
    const opening = codec.opens(bytes, hints);
    if (opening === undefined) continue;
    if (isTooDeep(codec, depth)) return gapOf('too-deep', bytes.length);
    const peeled = peelOpening(opening, codec, bytes, depth, peeling);
    if (isEmpty(peeled)) continue;
    containers.push(peeled);
    if (opening.kind === 'closed' || opening.likelihood === 'sure') return merge(containers);
  }
  const readings = readCharset(bytes, hints).map(({ codec, text, locate }) =>
    underLayer(peel(text, textHints(hints), depth, peeling), {
      layer: layerOf(codec),
      outer: bytes.length,
      inner: text.length,
      locate,
    }),
  );
  if (containers.length > 0 || readings.length > 0) return merge([...containers, ...readings]);
  // Bytes out of a token that mean nothing: the token itself is reported.
  if (hints.token === true || isMedia(bytes)) return NOTHING;
  return merge(
    SALVAGE.flatMap((codec) => {
      const opening = codec.opens(bytes, hints);
      return opening === undefined ? [] : [peelOpening(opening, codec, bytes, depth, peeling)];
    }),
  );
}

// What a text still has to know of its bytes: the declared type, if that is the only thing by which a form is known.
function textHints({ contentType }: Hints): Hints {
  return contentType?.toLowerCase().startsWith(FORM_TYPE) === true ? { contentType } : NO_HINTS;
}

function peelOpening(opening: Opening, codec: Codec, sealed: Content, depth: Depth, peeling: Peeling): Peeled {
  if (opening.kind === 'closed') return gapOf(opening.reason, opening.bytes);
  const shortage = peeling.budget.takeOpening();
  if (shortage !== undefined) return unopened(sealed, shortage);
  const cost = costOf(codec);
  const inside = { layers: depth.layers + cost, percents: codec.id === 'percent' ? depth.percents + 1 : 0 };
  switch (opening.kind) {
    case 'decoded': {
      const excess = peeling.budget.takeBytes(opening.content.length);
      if (excess !== undefined) return unopened(sealed, excess);
      const { content, locate } = opening;
      const inner = peel(content, opening.hints, inside, peeling);
      const undone = { layer: layerOf(codec), outer: sealed.length, inner: content.length, locate };
      return withGap(underLayer(deeper(inner, cost), undone), opening.cut);
    }
    case 'parts': {
      const inner = peelEach(opening.parts, sealed, layerOf(codec), inside, peeling);
      return withGap(deeper(inner, cost), opening.unread);
    }
    default:
      return assertNever(opening);
  }
}

function peelEach(parts: Iterable<Part>, sealed: Content, layer: CodecId | undefined, depth: Depth, peeling: Peeling): Peeled {
  const found: Peeled[] = [];
  const told = new Set<string>();
  let index = 0;
  for (const part of parts) {
    const place = placeOf(part.steps, peeling.printer);
    for (const { key, ...at } of place.hidden) {
      if (told.has(`${at.path} ${key}`) || peeling.budget.takePart() !== undefined) continue;
      told.add(`${at.path} ${key}`);
      const keyPart: Part = { ...part, content: key, at: undefined, hints: {}, isNumber: false };
      found.push(underPart(peel(key, {}, depth, peeling), keyPart, { ...at, hidden: [] }, index, layer));
      index += 1;
    }
    const shortage = peeling.budget.takePart();
    if (shortage !== undefined) {
      found.push(restOf(part, sealed, shortage, peeling));
      break;
    }
    found.push(underPart(peel(part.content, part.hints, depth, peeling), part, place, index, layer));
    index += 1;
  }
  return merge(found);
}

// What the budget does not reach is still text: it is reported as one field, and said to be unread in detail.
function restOf(part: Part, sealed: Content, shortage: Shortage, { printer }: Peeling): Peeled {
  const carriers = placeOf(
    part.steps.filter(({ kind }) => kind === 'carrier'),
    printer,
  );
  const rest = sealed.slice(part.at?.start ?? 0);
  const unread = unopened(rest, shortage);
  return underPart(unread, { ...part, at: undefined, content: rest }, carriers, LIMITS.parts, undefined);
}

function unopened(sealed: Content, reason: Opaque['reason']): Peeled {
  return merge([typeof sealed === 'string' ? leafOf(sealed) : NOTHING, gapOf(reason, sealed.length)]);
}

function withGap(peeled: Peeled, gap: { readonly reason: Opaque['reason']; readonly bytes: number } | undefined): Peeled {
  return gap === undefined ? peeled : merge([peeled, gapOf(gap.reason, gap.bytes)]);
}

function deeper(peeled: Peeled, cost: number): Peeled {
  return { ...peeled, height: peeled.height + cost };
}

function isTooDeep(codec: Codec, depth: Depth): boolean {
  return codec.id === 'percent' ? depth.percents >= LIMITS.percentLayers : depth.layers >= LIMITS.depth;
}

function costOf(codec: Codec): number {
  return codec.id === 'percent' ? 0 : 1;
}

function layerOf(codec: Codec): CodecId | undefined {
  return codec.silent === true ? undefined : (codec.id as CodecId);
}

// Stage by stage, alphabetical within one: codecs of one stage do not accept the same text.
function inOrder<C extends Codec>(takes: C['takes'], stages: readonly C['stage'][]): readonly C[] {
  const mine = Object.values(codecs).filter((codec): codec is C => codec.takes === takes);
  return stages.flatMap((stage) => mine.filter((codec) => codec.stage === stage));
}
