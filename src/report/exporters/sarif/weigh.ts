// Severity and certainty in the words that SARIF importers sort by.
import type { Result } from 'sarif';
import { CERTAINTIES, SEVERITIES, type Certainty, type Severity } from '../../../model/severity.ts';

/** SARIF 2.1.0, 3.27.10. */
export const LEVEL: Readonly<Record<Severity, Result.level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/**
 * GitHub calls above 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1 low: the middle of each, far from the borders between which
 * it has gaps. Undefined for `info`, which is no security alert. Source: docs.github.com, "SARIF support for code scanning".
 */
export const SECURITY_SEVERITY: Readonly<Record<Severity, string | undefined>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: undefined,
};

/** GitHub orders alerts by it (same source). */
export const PRECISION: Readonly<Record<Certainty, 'very-high' | 'high' | 'medium' | 'low'>> = {
  canary: 'very-high',
  checksum: 'very-high',
  declared: 'high',
  shape: 'medium',
  name: 'low',
};

export function worstOf(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'info';
}

export function strongestOf(certainties: readonly Certainty[]): Certainty {
  return CERTAINTIES.find((certainty) => certainties.includes(certainty)) ?? 'name';
}
