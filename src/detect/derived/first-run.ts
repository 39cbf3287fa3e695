// The first run, watched while it is judged: its fields for the comparison, and what its ordinary findings explain already.
import type { DataCategory } from '../../model/data-category.ts';
import type { DecodedDocument, DecodedRequest } from '../../model/decoded-request.ts';
import type { KeyedDigest } from '../../model/evidence.ts';
import type { FieldRef, Finding, Sighting } from '../../model/finding.ts';
import type { DocumentRef } from '../../model/outbound-request.ts';
import { hashOf } from '../../model/raw-set.ts';
import { staysHome } from '../create-detector.ts';
import { digestOfValue } from '../evidence.ts';
import { openFieldBook, type FieldBook } from './field-book.ts';

/** A field of a document's own URL. */
export interface StandingField {
  readonly document: number;
  readonly field: FieldRef;
  readonly length: number;
}

export interface FirstRun {
  readonly book: FieldBook;
  readonly request: (decoded: DecodedRequest, findings: readonly Finding[]) => void;
  readonly document: (decoded: DecodedDocument, index: number, sightings: readonly Sighting[]) => void;
  /** The request of that number, without what triage does not need. */
  readonly requestAt: (number: number) => DecodedRequest | undefined;
  /** Does the recipient of this request have the input in the clear, from it or from the page's own URL that derived values are made of as well? */
  readonly isTold: (number: number, input: DataCategory) => boolean;
  /** Where a value stands in documents' own URLs. */
  readonly standing: (digest: KeyedDigest) => readonly StandingField[];
}

export function openFirstRun(digestKey: Uint8Array, pageOf: (document: DocumentRef) => string): FirstRun {
  let explained: ReadonlySet<string> = new Set();
  const book = openFieldBook(digestKey, ({ path, codecs }) => explained.has(nameOf(path, codecs)));
  const requests: DecodedRequest[] = [];
  const toldInRequest: ReadonlySet<DataCategory>[] = [];
  const toldToSite = new Set<string>();
  const inAddress = new Set<string>();
  const inDocuments = new Map<KeyedDigest, StandingField[]>();

  return {
    book,
    request: (decoded, findings) => {
      if (staysHome(decoded)) return;
      const planted = findings.filter(({ certainty }) => certainty === 'canary');
      const plain = new Set(planted.filter(({ hashedBy }) => hashedBy === undefined).map(({ category }) => category));
      explained = new Set(planted.map(({ field }) => nameOf(field.path, field.codecs)));
      book.take(decoded, pageOf(decoded.request.document), requests.push(bare(decoded)) - 1);
      toldInRequest.push(plain);
      for (const category of plain) toldToSite.add(`${decoded.request.sink.site} ${category}`);
    },
    document: ({ document, fields }, index, sightings) => {
      for (const { category, certainty } of sightings) {
        if (certainty === 'canary') inAddress.add(`${addressOf(document)} ${category}`);
      }
      for (const { value, carrier, path, layers, meaning } of fields) {
        const digest = digestOfValue(value, digestKey);
        const field: FieldRef = { carrier, path, codecs: layers, meaning };
        inDocuments.set(digest, [...(inDocuments.get(digest) ?? []), { document: index, field, length: value.length }]);
      }
    },
    requestAt: (number) => requests[number],
    isTold: (number, input) => {
      const request = requests[number]?.request;
      if (toldInRequest[number]?.has(input) === true || request === undefined) return true;
      return inAddress.has(`${addressOf(request.document)} ${input}`) && toldToSite.has(`${request.sink.site} ${input}`);
    },
    standing: (digest) => inDocuments.get(digest) ?? [],
  };
}

function nameOf(path: string, codecs: readonly string[]): string {
  return [path, ...codecs].join(' ');
}

function addressOf({ visit, url }: DocumentRef): string {
  return `${visit} ${hashOf(url)}`;
}

// Triage asks a request for its page, its recipient and its time, and for the parts of addresses inside it.
function bare({ request, vendor, fields }: DecodedRequest): DecodedRequest {
  return {
    request: { ...request, headers: [], body: { kind: 'none' } },
    vendor,
    fields: fields.filter(({ path }) => / > (?:path|host)\[\d+\]$/.test(path)),
    leftovers: [],
  };
}
