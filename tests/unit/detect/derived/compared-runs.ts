// A site without a browser: fields as functions of what is typed, driven as often as a comparison asks for.
import { createHash } from 'node:crypto';
import { decodeRequest } from '../../../../src/decode/decode-request.ts';
import { openDerivation, type Derivation, type Mixture } from '../../../../src/detect/derived-fields.ts';
import type { DataCategory } from '../../../../src/model/data-category.ts';
import type { DecodedRequest } from '../../../../src/model/decoded-request.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aRequest } from '../../../support/a-request.ts';

/** What is typed in one run. */
export type Typed = Readonly<Partial<Record<DataCategory, string>>>;
/** Name to value of the fields that are sent, in the run of that number. */
export type Sends = (typed: Typed, run: number) => Readonly<Record<string, string>>;

const OPTIONS = { vendorOf: () => undefined, knownKeys: new Set<string>() };
/** A stream that is the same for everything: bytes that look like any. */
export function streamed(text: string | undefined, secret: string, length: number): Buffer {
  const key = createHash('sha512').update(secret).digest();
  const plain = createHash('sha512').update(String(text)).digest();
  return Buffer.from(key.map((byte, at) => byte ^ (plain[at] ?? 0)).subarray(0, length));
}

const PERSONS = ['first', 'second', 'third', 'fourth'] as const;

export const digest = (...parts: readonly (string | undefined)[]): string =>
  createHash('sha256')
    .update(['salt', ...parts].join('|'))
    .digest('hex');

/** `body` is the body in base64; all others stand in the query. */
export function decoded({ body, ...fields }: Readonly<Record<string, string>>, id = 'r1'): DecodedRequest {
  const url = `https://t.vendor.test/c?${new URLSearchParams(fields)}`;
  const request = aRequest(body === undefined ? url : { url, method: 'POST', bodyBase64: body });
  return decodeRequest({ ...request, id: id as typeof request.id }, OPTIONS);
}

/** The values of `first`, `second` and so on are `first email` and so on. */
export function personOf(person: (typeof PERSONS)[number], inputs: readonly DataCategory[]): Typed {
  return Object.fromEntries(inputs.map((input) => [input, `${person} ${input}`]));
}

export function compareRuns(
  sends: Sends,
  inputs: readonly DataCategory[],
  failing: (run: number) => boolean = () => false,
): Derivation {
  const person = Object.fromEntries(inputs.map((input) => [input, [new Raw(`first ${input}`)]]));
  const derivation = openDerivation({
    digestKey: new Uint8Array(32),
    person,
    inputs,
    isTypedOn: () => true,
    pageOf: () => 'v1',
  });
  let run = 1;
  derivation.first.request(decoded(sends(personOf('first', inputs), run)), []);
  const drive = (typed: Typed): ReturnType<Derivation['openBook']> => {
    run += 1;
    const book = derivation.openBook();
    if (!failing(run)) book.take(decoded(sends(typed, run)), 'v1', 0);
    return book;
  };
  const prove = (mixtures: readonly Mixture[]): void => {
    for (const mixture of mixtures) {
      if (derivation.state().pages.size === 0) return;
      const other = personOf(mixture.from, inputs);
      const varied = Object.fromEntries(Object.entries(other).filter(([input]) => mixture.varied.has(input as DataCategory)));
      const book = drive({ ...personOf('first', inputs), ...varied });
      derivation.takeMixed({ ...mixture, book, failed: new Set(failing(run) ? ['v1'] : []) });
    }
  };
  const again = drive(personOf('first', inputs));
  derivation.compare(again, drive(personOf('second', inputs)));
  prove(derivation.mixtures());
  prove(derivation.furtherMixtures());
  return derivation;
}

/** `path category` of every derived finding. */
export function derivedIn(derivation: Derivation): readonly string[] {
  return derivation.findings().findings.map(({ field, category }) => `${field.path} ${category}`);
}
