// One run's fields by the place where they stand, as keyed digests: what runs are compared by. No value is kept.
import type { DecodedField, DecodedRequest } from '../../model/decoded-request.ts';
import type { KeyedDigest } from '../../model/evidence.ts';
import type { FieldRef } from '../../model/finding.ts';
import type { Raw, RawBytes } from '../../model/raw.ts';
import { digestOfValue } from '../evidence.ts';
import { placeOfField, type FieldPlace } from './field-place.ts';

/** One value at one place of a run. */
export interface Entry {
  readonly place: FieldPlace;
  readonly digest: KeyedDigest;
  /** In characters, or in bytes of a body that is no text. */
  readonly length: number;
  readonly field: FieldRef;
  /** Numbers that the caller gave to the requests. */
  readonly requests: readonly number[];
}

export interface FieldBook {
  /** `page` names the page in the same words in every run; `number` names the request. */
  readonly take: (decoded: DecodedRequest, page: string, number: number) => void;
  readonly entries: () => Iterable<Entry>;
  readonly holds: (place: FieldPlace, digest: KeyedDigest) => boolean;
  /**
   * Values at the place. Where it is not there, those at places around it that `usual` does not have: bytes that mean nothing may read as text
   * in one run and as something else in the next.
   */
  readonly valuesAt: (place: FieldPlace, usual: FieldBook) => ReadonlySet<KeyedDigest>;
  readonly has: (place: FieldPlace) => boolean;
}

const WHOLE_BODY = 'body';
const NO_VALUES: ReadonlySet<KeyedDigest> = new Set();

/** Does `part` stand in what `whole` is: in the same closed body, in the same requests? */
export function isPartOf(part: Entry, whole: Entry): boolean {
  return (
    whole !== part &&
    whole.field.path === WHOLE_BODY &&
    part.field.carrier === 'body' &&
    part.place.page === whole.place.page &&
    part.requests.every((number) => whole.requests.includes(number))
  );
}

/** `isLeftOut` names fields that an ordinary finding explains. */
export function openFieldBook(
  digestKey: Uint8Array,
  isLeftOut: (field: FieldRef, request: DecodedRequest) => boolean,
): FieldBook {
  const places = new Map<
    string,
    { readonly place: FieldPlace; readonly values: Map<KeyedDigest, Entry & { requests: number[] }> }
  >();
  const around = new Map<string, Set<string>>();

  function put(place: FieldPlace, value: Raw | RawBytes, field: FieldRef, number: number): void {
    const known = places.get(place.key) ?? { place, values: new Map() };
    places.set(place.key, known);
    around.set(place.around, (around.get(place.around) ?? new Set()).add(place.key));
    const digest = digestOfValue(value, digestKey);
    const entry = known.values.get(digest);
    if (entry === undefined) known.values.set(digest, { place, digest, length: value.length, field, requests: [number] });
    else entry.requests.push(number);
  }

  const has = ({ key }: FieldPlace): boolean => places.has(key);
  return {
    take: (decoded, page, number) => {
      for (const [field, value] of fieldsOf(decoded)) {
        if (!isLeftOut(field, decoded)) put(placeOfField(page, decoded, field.path), value, field, number);
      }
    },
    *entries() {
      for (const { values } of places.values()) yield* values.values();
    },
    holds: ({ key }, digest) => places.get(key)?.values.has(digest) === true,
    valuesAt: (place, usual) => {
      const here = places.get(place.key);
      if (here !== undefined) return new Set(here.values.keys());
      const near = [...(around.get(place.around) ?? [])].flatMap((key) => places.get(key) ?? []);
      const unusual = near.filter((one) => !usual.has(one.place));
      return unusual.length === 0 ? NO_VALUES : new Set(unusual.flatMap(({ values }) => [...values.keys()]));
    },
    has,
  };
}

function* fieldsOf(decoded: DecodedRequest): Generator<readonly [FieldRef, Raw | RawBytes]> {
  const { fields, leftovers, request } = decoded;
  // A body that stayed closed is one value, whatever bits of it look like text: ciphertext under a constant key is the same twice.
  const closed = leftovers.find(({ carrier }) => carrier === 'body');
  const isRead = closed?.path !== WHOLE_BODY && fields.some(({ carrier }) => carrier === 'body');
  for (const field of fields) if (closed?.path !== WHOLE_BODY || field.path !== WHOLE_BODY) yield [refOf(field), field.value];
  if (closed === undefined || request.body.kind === 'none' || isRead) return;
  yield [{ carrier: 'body', path: closed.path, codecs: [], meaning: undefined }, request.body.bytes];
}

function refOf({ carrier, path, layers, meaning }: DecodedField): FieldRef {
  return { carrier, path, codecs: layers, meaning };
}
