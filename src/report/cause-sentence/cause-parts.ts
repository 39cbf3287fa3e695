// What both languages need to say one cause in one sentence.
import type { Cause } from '../../model/incident.ts';

/** Names for a sentence, and how many were left out. */
export interface Named {
  readonly named: readonly string[];
  readonly rest: number;
}

export interface CauseParts {
  readonly cause: Cause;
  /** Nothing was delivered: the sentence must not claim that anyone received it. */
  readonly sealed: boolean;
  /** It waits where tags can read it, and nothing was sent. */
  readonly exposed: boolean;
  /** The data, as a phrase of the language. */
  readonly data: string;
  readonly plural: boolean;
  /** Names at the source. */
  readonly keys: Named;
  /** Names in the requests. */
  readonly places: Named;
  readonly recipients: number;
  readonly requests: number;
}
