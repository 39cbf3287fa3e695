// Every rule against its own examples: a rule that misses its leak, or cries at its clean ones, is not loaded into an audit.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { RequestRecord } from '../model/request-record.ts';
import type { RuleId } from '../model/rule.ts';
import type { FilePosition } from '../model/scan-error.ts';
import { createDetector } from './create-detector.ts';
import type { RuleSet } from './load-rules.ts';

export interface FailedExample {
  readonly kind: 'leak' | 'clean';
  /** 0-based place in its list. */
  readonly index: number;
  readonly position: FilePosition;
  /** Rules that did find something there. */
  readonly found: readonly RuleId[];
}

/** A rule is proven when `failures` is empty. */
export interface RuleProof {
  readonly rule: RuleId;
  readonly file: string;
  readonly failures: readonly FailedExample[];
}

/**
 * Runs the examples of every rule through the whole set, as an audit would: each `leak` must yield a finding of this rule, each `clean`
 * none of it. `decode` is the corridor's: this room has no codecs.
 */
export function proveRules(ruleSet: RuleSet, decode: (record: RequestRecord) => DecodedRequest): readonly RuleProof[] {
  const detector = createDetector(ruleSet, {}, new Uint8Array(32));
  return ruleSet.rules.map(({ info, examples, position }): RuleProof => {
    const failures = (['leak', 'clean'] as const).flatMap((kind) =>
      examples[kind].flatMap((example, index): FailedExample[] => {
        const found = [...new Set(detector.inspectRequest(decode(example.record)).map(({ rule }) => rule))];
        const asSaid = found.includes(info.id) === (kind === 'leak');
        return asSaid ? [] : [{ kind, index, position: example.position, found }];
      }),
    );
    return { rule: info.id, file: position.file, failures };
  });
}
