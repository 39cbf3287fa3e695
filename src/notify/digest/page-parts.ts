// What a digest is made of, whatever prints it.
import type { Language } from '../../model/language.ts';
import type { Severity } from '../../model/severity.ts';
import type { SectionName } from './catalogue.ts';
import type { Standing } from './counts.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** An address or an id: nobody reads it as words. */
  readonly code?: true | undefined;
  /** Address of the page that tells more. */
  readonly link?: string | undefined;
}

export interface Entry {
  readonly severity: Severity | undefined;
  /** Short words before the head: severity, change. */
  readonly marks: readonly string[];
  readonly head: string;
  /** One sentence a line. */
  readonly text: readonly string[];
  readonly facts: readonly Fact[];
}

export interface Section {
  readonly name: SectionName;
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly Entry[];
  /** Where not all are shown. */
  readonly more: string | undefined;
}

export interface DigestPage {
  readonly language: Language;
  readonly subject: string;
  readonly standing: Standing;
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** Undefined for one site. */
  readonly overview: Overview | undefined;
  readonly sections: readonly Section[];
  readonly link: { readonly label: string; readonly url: string } | undefined;
  readonly notes: readonly string[];
}

/** One site of several, in the table at the head. */
export interface OverviewRow {
  readonly site: string;
  readonly owner: string | undefined;
  readonly standing: Standing;
  readonly outcome: string;
  /** Numbers as they are read: `0` is none, `–` that none was met and not everything was looked at. */
  readonly action: string;
  readonly continuing: string;
  readonly fixed: string;
}

export interface Overview {
  readonly rows: readonly OverviewRow[];
  /** About the sites that have no row. */
  readonly rest: string | undefined;
}
