// What all pages of one dashboard share.
import type { Language } from '../../model/language.ts';
import type { OwnTexts } from '../html/document-text.ts';
import type { DayRange } from './chart/spans.ts';
import type { Times } from './times.ts';

export interface Build {
  /** Shown until the reader chooses. */
  readonly language: Language;
  readonly times: Times;
  /** ISO 8601: when the history was asked. */
  readonly takenAt: string;
  /** What trends show. */
  readonly year: DayRange;
  readonly inside: OwnTexts;
}
