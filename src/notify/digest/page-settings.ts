// Who a digest is for, and what the inventory says about how times and places are shown.
import type { Language } from '../../model/language.ts';

export interface PageSettings {
  readonly kind: 'owner' | 'roll-up';
  readonly language: Language;
  /** IANA name. */
  readonly timezone: string;
  readonly dashboard: string | undefined;
  /** Folder of the run directories. */
  readonly runs: string;
  readonly staleAfter: number;
  readonly tool: string;
}

export interface EntrySettings extends PageSettings {
  /** Several sites are told of, so that each entry says which is its. */
  readonly namesSites: boolean;
}
