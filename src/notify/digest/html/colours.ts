// Colours of mails. Mail programs know no variables and often no style sheet: every element carries its own.
import type { Severity } from '../../../model/severity.ts';
import type { Standing } from '../counts.ts';

export const INK = '#1c2430';
export const QUIET = '#5b6675';
export const LINE = '#d9dee5';
export const PAPER = '#ffffff';
export const DESK = '#f2f4f7';
export const LINK = '#1a4f9c';

/** Contrast with white is at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const OF_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '#a4161a',
  high: '#b54708',
  medium: '#8a6100',
  low: '#3f6212',
  info: '#475467',
};

export const OF_STANDING: Readonly<Record<Standing, string>> = {
  action: '#a4161a',
  unknown: '#6b3fa0',
  continuing: '#b54708',
  review: '#8a6100',
  fixed: '#1f6f43',
  nothing: '#1f6f43',
};
