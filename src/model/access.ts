// Headers that open a site's doors: basic auth of a staging server, a preview token.
import type { Raw } from './raw.ts';

/** One header; the value is a secret. */
export interface AccessHeader {
  /** Lower case. */
  readonly name: string;
  readonly value: Raw;
}

/** Headers for the site's own hosts and for nobody else. */
export interface Access {
  /** Host names, or `*.` and a suffix; lower case. */
  readonly hosts: readonly string[];
  /** Also over http: the plan's own addresses say so. */
  readonly isPlainAllowed: boolean;
  readonly headers: readonly AccessHeader[];
}
