// OutboundRequest → DecodedRequest: carve the carriers, peel each until only plain text remains, name what was found. Pure.
import type { DecodedDocument, DecodedRequest, FieldPath } from '../model/decoded-request.ts';
import type { Exposure } from '../model/exposure.ts';
import type { DocumentRef, OutboundRequest } from '../model/outbound-request.ts';
import { carveExposure, carveRequest, carveUrl, type Piece } from './carve.ts';
import type { DecodeCache } from './decode-cache.ts';
import { keyPrinter } from './field-path.ts';
import { openBudget } from './limits.ts';
import { nameFields, nameLeftovers } from './name-fields.ts';
import { peelParts } from './peel.ts';
import { gapOf, merge, underCarrier, type Peeled } from './peeled.ts';
import { quietMembers } from './quiet-members.ts';
import { settleCharsets } from './settle-charsets.ts';
import type { VendorMatch } from './vendor-match.ts';
import { noteWork, openWorkClock } from '../platform/work-clock.ts';

export interface DecodeOptions {
  readonly vendorOf: (request: OutboundRequest) => VendorMatch | undefined;
  /** Words that some rule knows (NFKC, lower case): the only keys beside ASCII identifiers that are printed. */
  readonly knownKeys: ReadonlySet<string>;
  /** Shared over a run; the result is the same without it. */
  readonly cache?: DecodeCache;
  /** Whether no rule asks for a number under these keys. Without it every member is a field, however many there are. */
  readonly isQuiet?: (keys: readonly string[]) => boolean;
  /** Milliseconds of work from any beginning, for the limit of time; those of this process unless given. */
  readonly clock?: () => number;
}

/**
 * Every plain text of the request, once, at its deepest path: a container that was explained by its parts is no field. Several
 * fields share a path only where one value can be read in several ways (a token that may be base64, bytes that may be Shift_JIS
 * or EUC-JP); the likeliest reading comes first.
 */
export function decodeRequest(request: OutboundRequest, options: DecodeOptions): DecodedRequest {
  const vendor = options.vendorOf(request);
  const clock = options.clock ?? openWorkClock();
  const began = clock();
  const isDeclared = (path: string): boolean => vendor?.meaningOf(path as FieldPath)?.kind === 'category';
  const peeled = peelPieces(carveRequest(request), { ...options, clock }, isDeclared);
  const fields = nameFields(settleCharsets(peeled.leaves), (path) => vendor?.meaningOf(path));
  noteWork(fields, clock() - began);
  return { request, vendor: vendor?.ref, fields, leftovers: nameLeftovers(peeled.gaps) };
}

/** The document's URL by the same codecs; its fragment counts, though it never crosses the wire by itself. */
export function decodeDocument(document: DocumentRef, options: DecodeOptions): DecodedDocument {
  return decodeOfDocument(document, carveUrl(document.url, document.site), options);
}

/** What a page keeps, by the same codecs. Fields begin with `cookie` for cookies and with `body` for all else, then the exposure's name. */
export function decodeExposure(exposure: Exposure, options: DecodeOptions): DecodedDocument {
  return decodeOfDocument(exposure.document, carveExposure(exposure), options);
}

function decodeOfDocument(document: DocumentRef, piece: Piece, options: DecodeOptions): DecodedDocument {
  const peeled = peelPieces([piece], options, () => false);
  const fields = nameFields(settleCharsets(peeled.leaves), () => undefined);
  return { document, fields, leftovers: nameLeftovers(peeled.gaps) };
}

function peelPieces(
  pieces: readonly Piece[],
  { knownKeys, cache, clock, isQuiet }: DecodeOptions,
  isDeclared: (path: string) => boolean,
): Peeled {
  const printer = keyPrinter(knownKeys);
  const quiet = isQuiet && quietMembers((keys, path) => isQuiet(keys) && !isDeclared(path), printer);
  const peeling = { budget: openBudget(clock ?? openWorkClock()), printer, cache, quiet };
  return merge(
    pieces.flatMap(({ parts, sealed, missing }, index) => {
      const peeled = underCarrier(peelParts(parts, sealed, peeling), index);
      return missing === undefined ? [peeled] : [peeled, gapOf(missing.reason, missing.bytes, missing.carrier)];
    }),
  );
}
