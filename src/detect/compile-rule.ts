// A rule file, checked, becomes a question that can be asked: patterns compiled, defaults filled in, exclusions split.
import { DATA_CATEGORIES, type DataCategory } from '../model/data-category.ts';
import { CARRIERS, type Carrier, type FieldPath } from '../model/decoded-request.ts';
import type { RequestRecord } from '../model/request-record.ts';
import type { RuleId, RuleInfo } from '../model/rule.ts';
import type { FilePosition } from '../model/scan-error.ts';
import type { VendorId } from '../model/vendor.ts';
import type { Checksum } from './checksum.ts';
import type { Speaker } from './claim.ts';
import { checksums } from './checksums/index.ts';
import { matchesGlob } from '../model/glob.ts';
import { beginsWithDigit } from './digit-first.ts';
import { compilePattern, type Pattern } from './regex.ts';
import type { Boundary, RuleAlternative, RuleFile, RuleValue } from './rule-schema.ts';
import type { Normalizer } from './text-view.ts';

export interface CompiledValue {
  readonly pattern: Pattern;
  readonly boundary: Boundary;
  readonly normalize: readonly Normalizer[];
  readonly check: Checksum | undefined;
  readonly deny: readonly Pattern[];
  /** True where no match begins with anything but a digit. */
  readonly digitFirst?: boolean;
}

export interface CompiledAlternative {
  /** Phrases; empty when the value identifies itself. */
  readonly key: readonly string[];
  readonly notKey: readonly string[];
  readonly value: CompiledValue | undefined;
  readonly siblings: readonly DataCategory[];
  /** A match says no more than its key. */
  readonly byNameOnly: boolean;
}

/** An example and where it stands, for complaints. */
export interface RuleExample {
  readonly record: RequestRecord;
  readonly position: FilePosition;
}

export interface CompiledRule {
  readonly info: RuleInfo;
  readonly speaker: Speaker;
  readonly primary: boolean;
  /** Does the rule look at this field of this vendor at all? */
  considers(carrier: Carrier, path: FieldPath, vendor: VendorId | undefined): boolean;
  readonly alternatives: readonly CompiledAlternative[];
  readonly examples: { readonly leak: readonly RuleExample[]; readonly clean: readonly RuleExample[] };
  readonly position: FilePosition;
}

/** `positionOf` tells where a node of the file stands. */
export function compileRule(
  file: RuleFile,
  group: string,
  positionOf: (path: readonly PropertyKey[]) => FilePosition,
  folder = 0,
): CompiledRule {
  const { id, title, category, cwe, why, references, examples } = file;
  const exampleList = (kind: 'leak' | 'clean'): readonly RuleExample[] =>
    examples[kind].map((record, index) => ({ record, position: positionOf(['examples', kind, index]) }));
  const leak = exampleList('leak');
  const clean = exampleList('clean');
  const severity = file.severity ?? DATA_CATEGORIES[category].severity;
  return {
    speaker: { id: id as RuleId, category, severity, folder },
    info: {
      id: id as RuleId,
      group,
      title,
      category,
      ...(file.primary === true ? { primary: true } : {}),
      severity,
      cwe,
      why,
      references,
      examples: { leak: leak.length, clean: clean.length },
    },
    primary: file.primary === true,
    considers: considersOf(file),
    alternatives: file.match.map(compileAlternative),
    examples: { leak, clean },
    position: positionOf(['id']),
  };
}

function compileAlternative({ key = [], notKey = [], value, siblings = [], certainty }: RuleAlternative): CompiledAlternative {
  const compiled = value === undefined ? undefined : compileValue(value);
  return { key, notKey, value: compiled, siblings, byNameOnly: compiled === undefined || certainty === 'name' };
}

function compileValue({ pattern, boundary = 'whole', normalize = ['nfkc'], check, deny = [] }: RuleValue): CompiledValue {
  return {
    pattern: compilePattern(pattern),
    boundary,
    normalize,
    check: check === undefined ? undefined : checksums[check],
    deny: deny.map(compilePattern),
    digitFirst: beginsWithDigit(pattern),
  };
}

function considersOf({ where, exclude = [] }: RuleFile): CompiledRule['considers'] {
  const carriers = new Set<Carrier>(where?.carriers ?? CARRIERS);
  const exclusions = exclude.map((entry) => {
    const colon = entry.indexOf(':');
    return { vendor: entry.slice(0, colon), path: entry.slice(colon + 1) };
  });
  return (carrier, path, vendor) =>
    carriers.has(carrier) &&
    !exclusions.some((exclusion) => matchesGlob(exclusion.vendor, vendor ?? '') && matchesGlob(exclusion.path, path));
}
