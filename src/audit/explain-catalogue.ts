// What explanations say in every language; the words that reports say too come from the report's own catalogue.
import type { Meaning } from '../model/decoded-request.ts';
import type { Exemption } from '../detect/explain/explained-field.ts';
import type { NearPhrase } from '../detect/explain/nearest-phrase.ts';
import type { ValueForm } from '../detect/explain/value-form.ts';
import type { Certainty } from '../model/severity.ts';
import type { Boundary } from '../detect/rule-schema.ts';

/** Sentences and labels; every argument is printable. */
export interface ExplainWords {
  /** `7 digits`, `43 base64url characters`, `6 characters of kanji`. */
  readonly form: (form: ValueForm) => string;
  readonly entry: (entry: number, file: string) => string;
  readonly party: Readonly<Record<'first' | 'third', string>>;
  readonly vendor: (name: string, company: string, country: string) => string;
  readonly noVendor: string;
  readonly page: (url: string) => string;
  readonly figures: (fields: number, findings: number, closed: number) => string;
  readonly ownSite: string;
  readonly via: (codecs: readonly string[]) => string;
  readonly meaning: Readonly<Record<Meaning['kind'], string>>;
  /** Who says so: an address, or one of the words of a vendor file. */
  readonly says: (vendor: string, reasoning: string) => string;
  readonly hiddenKey: string;
  /** Neighbours that nobody claimed and that are not shown. */
  readonly omitted: (places: number) => string;
  readonly closed: (reason: string, bytes: number) => string;
  readonly exempt: Readonly<Record<Exemption, string>>;
  /** Where to ask on. */
  readonly askRule: string;

  readonly ground: {
    readonly planted: string;
    /** `how` is the report's own phrase for a digest. */
    readonly hashed: (how: string) => string;
    readonly behind: (codecs: readonly string[]) => string;
    readonly declared: string;
    readonly key: (phrase: string) => string;
    readonly label: (phrase: string) => string;
    readonly pattern: string;
    readonly check: (id: string) => string;
    readonly beside: (categories: readonly string[]) => string;
    readonly joined: string;
    readonly together: string;
  };
  /** A certainty's own word, and what it stands on. */
  readonly because: (certainty: Certainty, grounds: string) => string;
  readonly inPart: (form: string) => string;
  readonly weaker: (rule: string | undefined, certainty: string) => string;
  readonly otherReading: (rule: string | undefined, certainty: string) => string;
  readonly alone: (categories: readonly string[]) => string;

  readonly alternative: (number: number, of: number) => string;
  readonly step: {
    readonly key: (phrase: string) => string;
    readonly label: (phrase: string) => string;
    readonly noKey: string;
    readonly nearest: (near: NearPhrase) => string;
    readonly valueFits: string;
    readonly notKey: (phrase: string) => string;
    readonly noNotKey: string;
    readonly carrier: string;
    readonly vendor: string;
    readonly anyValue: string;
    readonly flag: string;
    /** `how` is the report's own phrase. */
    readonly digest: (how: string) => string;
    readonly pattern: (source: string) => string;
    readonly noPattern: (source: string, met: string) => string;
    readonly boundary: string;
    readonly noBoundary: Readonly<Record<Boundary, string>>;
    readonly deny: string;
    readonly denied: (source: string) => string;
    readonly check: (id: string) => string;
    readonly noCheck: (id: string) => string;
  };
  readonly found: (certainty: string) => string;
  readonly foundElse: (certainty: string) => string;
  readonly asked: (requests: number) => string;
  readonly summary: (found: number, near: number, rest: number) => string;
  readonly valuesAlone: string;
  readonly nothingNear: string;
  readonly andFar: (fields: number) => string;
  readonly andRequests: (requests: number) => string;
}
