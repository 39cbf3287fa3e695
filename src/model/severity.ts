// How bad the data is, and how we know. Two different things, kept apart everywhere.

/** How bad the data is, worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * How we know, strongest first: one of the run's own planted values came out, or what is sent changes with it (`canary`); key and check digit
 * agree, or key and the value that opens a digest (`checksum`); the vendor's documentation says what the field is (`declared`); key and shape agree, or a shape
 * that identifies itself (`shape`); the key alone (`name`).
 */
export const CERTAINTIES = ['canary', 'checksum', 'declared', 'shape', 'name'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The gate of `--fail-on`. */
export type Gate = Severity | 'never';

/** True when `severity` is at or above `gate`. */
export function reachesGate(severity: Severity, gate: Gate): boolean {
  return gate !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(gate);
}

/** The worse of two severities. */
export function worseOf(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** The stronger of two certainties. */
export function strongerOf(a: Certainty, b: Certainty): Certainty {
  return CERTAINTIES.indexOf(a) <= CERTAINTIES.indexOf(b) ? a : b;
}
