// What was done with the forms of a site, and what was not and why. Everything in it is printable.
import type { ConsentChoice, FormTrigger } from './crawl-plan.ts';

/** Why a form, or one thing that people do with it, was left out: the closed list. */
export const FORM_REASONS = [
  /** The configuration fills no forms, or skips this one. */
  'config',
  /** It has no field that a person could see and use, or none that anything is known to go into. */
  'nothing-to-fill',
  /** `submit: allowed` is not given. */
  'submit',
  /** It would go to a host that the configuration does not allow. */
  'other-host',
  /** Its button ends a session or a contract, or deletes something. */
  'forbidden-button',
  /** The limit for one form, or for the run. */
  'budget',
  /** A form with the same fields was driven at other addresses, often enough. */
  'alike',
] as const;
export type FormReason = (typeof FORM_REASONS)[number];

export interface FormLeftOut {
  /** What would have been done: `press Enter in #mail`; the label of the form where all of it was left out. */
  readonly what: string;
  readonly reason: FormReason;
}

/** A form that was found, as the plan sees it. */
export interface FoundForm {
  readonly key: string;
  /** `form#apply` */
  readonly label: string;
  /** Redacted URL of the page where it was met first. */
  readonly page: string;
  /** What had been chosen at consent banners. */
  readonly consent: ConsentChoice;
  /** Pages on which it was met. */
  readonly pages: number;
  readonly planned: readonly PlannedDrive[];
  readonly left: readonly FormLeftOut[];
}

export interface PlannedDrive {
  readonly trigger: FormTrigger['kind'];
  /** `press Enter in #mail` */
  readonly action: string;
}

/** A drive and what came of it, beside the other drives of its form. */
export interface FormDriveCoverage extends PlannedDrive {
  /** Why it could not be done, in one printable sentence; undefined where it was. */
  readonly failure?: string;
  /** Fields that were given something, and those that would not take it. */
  readonly filled: number;
  readonly refused: number;
  /** What its visit sent to third parties, as `email → collect.vendor.example`. */
  readonly leaks: readonly string[];
  /** Of these, what no other drive of the form sent. */
  readonly only: readonly string[];
}

/** One form of the site in the report. */
export interface FormCoverage extends Pick<FoundForm, 'label' | 'page' | 'pages' | 'left'> {
  readonly drives: readonly FormDriveCoverage[];
}
