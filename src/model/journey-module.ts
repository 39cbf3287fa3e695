// A user's own Playwright code, as a step of a visit.
import type { Raw } from './raw.ts';

/** Its default export is called with `{ page, identity, env }`. */
export interface JourneyModule {
  /** Absolute. */
  readonly file: string;
  /** Printable name for reports. */
  readonly name: string;
  /** By category: the first value of each. */
  readonly identity: ReadonlyMap<string, Raw>;
  /** The variables that the configuration names. */
  readonly env: ReadonlyMap<string, Raw>;
}
