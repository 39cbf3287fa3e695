// A content → its leaves. Codecs are tried until nothing opens; whatever they explain is reported once, where it is plain.
import { assertNever } from '../model/assert-never.ts';
import type { CodecId } from '../model/decoded-request.ts';
import { charactersIn } from './characters.ts';
import { isChanceText } from './chance-text.ts';
import type { Codec, Content, Hints, Opening, Part } from './codec.ts';
import { CONTAINERS, SALVAGE, TEXT_CODECS } from './codec-order.ts';
import type { DecodeCache } from './decode-cache.ts';
import { below, costOf, isTooDeep, SURFACE, type Depth } from './depth.ts';
import { placeOf, type KeyPrinter } from './field-path.ts';
import { LIMITS, type Budget } from './limits.ts';
import { isMedia } from './media.ts';
import { deeper, gapOf, isEmpty, leafOf, merge, NOTHING, underLayer, underPart, withGap, type Peeled } from './peeled.ts';
import type { QuietMembers } from './quiet-members.ts';
import { QuietSieve } from './quiet-sieve.ts';
import { readCharset } from './read-charset.ts';
import { findSealedRun } from './sealed-token.ts';
import { FORM_TYPE } from './split-pairs.ts';
import { restOf, rowOf, unopened } from './unopened.ts';

/** What peeling shares over one request. */
export interface Peeling {
  readonly budget: Budget;
  readonly printer: KeyPrinter;
  readonly cache: DecodeCache | undefined;
  /** Undefined where every member is a field of its own. */
  readonly quiet: QuietMembers | undefined;
}

const NO_HINTS: Hints = {};

/** Takes the parts of `sealed` apart, in order: a URL, a cookie header, a body. */
export function peelParts(parts: Iterable<Part>, sealed: Content, peeling: Peeling): Peeled {
  return peelEach({ parts }, sealed, undefined, SURFACE, peeling);
}

function peel(content: Content, hints: Hints, depth: Depth, peeling: Peeling): Peeled {
  if (content.length === 0) return NOTHING;
  return typeof content === 'string' ? remembered(content, hints, depth, peeling) : peelBytes(content, hints, depth, peeling);
}

// Only what was read to its end and in full is remembered, and only reused where it does not reach deeper than it may.
function remembered(text: string, hints: Hints, depth: Depth, peeling: Peeling): Peeled {
  const { cache, budget, quiet } = peeling;
  const key = cache === undefined ? undefined : keyOf(text, hints);
  if (cache === undefined || key === undefined) return peelText(text, hints, depth, peeling);
  const known = cache.get(key);
  if (known !== undefined && depth.layers + known.height <= LIMITS.depth && known.leaves.length <= budget.partsLeft) {
    for (let taken = 1; taken < known.leaves.length; taken++) budget.takePart();
    return known;
  }
  const peeled = peelText(text, hints, depth, peeling);
  if (peeled.gaps.length === 0 && !(quiet !== undefined && budget.isCrowded)) cache.set(key, peeled);
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
  for (const codec of CONTAINERS) {
    const opening = codec.opens(bytes, hints);
    if (opening === undefined) continue;
    if (isTooDeep(codec, depth)) return gapOf('too-deep', bytes.length);
    const peeled = peelOpening(opening, codec, bytes, depth, peeling);
    if (isEmpty(peeled)) continue;
    containers.push(peeled);
    if (opening.kind === 'closed' || opening.likelihood === 'sure') return merge(containers);
  }
  const texts = readCharset(bytes, hints);
  const readings = texts.map(({ codec, text, locate }) =>
    underLayer(peel(text, textHints(hints), depth, peeling), {
      layer: layerOf(codec),
      outer: bytes.length,
      inner: text.length,
      locate,
    }),
  );
  const isChance =
    hints.token !== true &&
    texts.length > 0 &&
    !isCharsetDeclared(hints) &&
    texts.every(({ codec, text }) => isChanceText(text, codec.id));
  if (containers.length > 0 || readings.length > 0)
    return merge([...containers, ...readings, ...(isChance ? [gapOf('unknown-format', bytes.length)] : [])]);
  // Bytes out of a token that mean nothing: the token itself is reported.
  if (hints.token === true || isMedia(bytes)) return NOTHING;
  return merge(
    SALVAGE.flatMap((codec) => {
      const opening = codec.opens(bytes, hints);
      return opening === undefined ? [] : [peelOpening(opening, codec, bytes, depth, peeling)];
    }),
  );
}

// Who says in what charset a body is has written a text.
function isCharsetDeclared({ contentType }: Hints): boolean {
  return contentType?.toLowerCase().includes('charset=') === true;
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
  const inside = below(depth, codec);
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
      const inner = peelEach(opening, sealed, layerOf(codec), inside, peeling);
      return withGap(deeper(inner, cost), opening.unread);
    }
    default:
      return assertNever(opening);
  }
}

type Container = Pick<Extract<Opening, { readonly kind: 'parts' }>, 'parts' | 'sifted'>;

function peelEach(container: Container, sealed: Content, layer: CodecId | undefined, depth: Depth, peeling: Peeling): Peeled {
  const { budget, printer, quiet } = peeling;
  const found: Peeled[] = [];
  let told: Set<string> | undefined;
  let index = 0;
  const sieve = quiet && new QuietSieve(quiet, budget);
  for (const part of sifted(container, sieve)) {
    if (sieve?.takes(part) === true) continue;
    if (sieve?.shortage !== undefined) {
      found.push(restOf(part, sealed, sieve.shortage, printer));
      break;
    }
    const place = placeOf(part.steps, printer);
    for (const { key, ...at } of place.hidden) {
      if (told?.has(`${at.path} ${key}`) === true || budget.takePart() !== undefined) continue;
      (told ??= new Set()).add(`${at.path} ${key}`);
      const keyPart: Part = { steps: [], content: key, group: part.group, at: undefined, hints: {} };
      found.push(underPart(peel(key, {}, depth, peeling), keyPart, { ...at, hidden: [] }, index, layer));
      index += 1;
    }
    const excess = budget.takePart();
    if (excess !== undefined) {
      found.push(restOf(part, sealed, excess, printer));
      break;
    }
    quiet?.enter(part.steps);
    found.push(underPart(peel(part.content, part.hints, depth, peeling), part, place, index, layer));
    quiet?.leave();
    index += 1;
  }
  const taken = sieve?.close();
  if (taken !== undefined) found.push(rowOf(taken, index, layer, printer));
  return merge(found);
}

function sifted(container: Container, sieve: QuietSieve | undefined): Iterable<Part> {
  if (sieve === undefined || container.sifted === undefined) return container.parts;
  return container.sifted((members, from) => sieve.passes(members, from));
}

function layerOf(codec: Codec): CodecId | undefined {
  return codec.silent === true ? undefined : (codec.id as CodecId);
}
