// What runs that are compared vary: two further persons, the inputs in which they differ from the first, and the visits for any mixture.
import type { Identity, PlannedVisit, Step, VisitId } from '../model/crawl-plan.ts';
import { categoryRank, isDataCategory, type DataCategory } from '../model/data-category.ts';
import { Raw } from '../model/raw.ts';
import type { RecordedDeed } from '../model/recorded-action.ts';
import { usageOf, type Complain } from './complain.ts';
import type { ConfigFile } from './config-file.ts';
import { suggestionFor } from './identity-schema.ts';
import type { Random } from './inventor.ts';
import { otherIdentity } from './other-identity.ts';

export interface DifferentialPlan {
  /** The run's own person and three others, each different from all before. */
  readonly persons: Readonly<Record<'first' | 'second' | 'third' | 'fourth', Identity>>;
  /** Categories that the plan types or plants and that differ, each with the visits that do so. */
  readonly inputs: ReadonlyMap<DataCategory, ReadonlySet<VisitId>>;
  /** Categories that the plan uses with the same value in every run. */
  readonly same: readonly DataCategory[];
  /** The plan's visits with a person's values in their places. */
  readonly visitsWith: (person: Identity) => readonly PlannedVisit[];
}

export interface DifferentialWishes {
  /** Categories of `--keep`. */
  readonly flags: readonly string[];
  readonly config: ConfigFile;
  readonly identity: Identity;
  /** By a person, not invented for this run. */
  readonly isWritten: boolean;
  readonly visitsWith: DifferentialPlan['visitsWith'];
  readonly random: Random;
}

// What opens a door when a person wrote the identity: with another value there is no way in.
const KEYS_TO_THE_DOOR: readonly DataCategory[] = ['password', 'otp'];

/** Complains about a category of `keep` that there is none of. */
export function planDifferential({
  flags,
  config,
  identity,
  isWritten,
  visitsWith,
  random,
}: DifferentialWishes): DifferentialPlan {
  const { differential } = config.value;
  const listed = typeof differential === 'object' ? (differential.keep ?? []) : [];
  const uses = usesOf(identity, visitsWith);
  const keep = new Set([
    ...flags.map((name) => categoryOf(name, usageOf('--keep'))),
    ...listed.map((name, index) => categoryOf(name, config.complainAt(['differential', 'keep', index]))),
    ...(isWritten ? KEYS_TO_THE_DOOR : []),
    // The site's own lists say what may be chosen from them.
    ...[...uses].filter(([, { isChosen }]) => isChosen).map(([category]) => category),
  ]);
  const second = otherIdentity([identity], keep, random);
  const same = new Set([...keep, ...second.same]);
  const third = otherIdentity([identity, second.identity], same, random);
  const fourth = otherIdentity([identity, second.identity, third.identity], same, random);
  const varied = [...uses].filter(([category]) => !second.same.has(category));
  return {
    persons: { first: identity, second: second.identity, third: third.identity, fourth: fourth.identity },
    inputs: new Map(varied.map(([category, { visits }]) => [category, visits])),
    same: [...uses.keys()].filter((category) => second.same.has(category)),
    visitsWith,
  };
}

function categoryOf(name: string, complain: Complain): DataCategory {
  return isDataCategory(name) ? name : complain(`unknown category${suggestionFor(name)}`);
}

interface Use {
  readonly visits: ReadonlySet<VisitId>;
  /** From a list, in a `select` step. */
  readonly isChosen: boolean;
}

// Where a category stands is seen by what changes with it: the placeholders themselves have been filled long before.
function usesOf(identity: Identity, visitsWith: DifferentialPlan['visitsWith']): ReadonlyMap<DataCategory, Use> {
  const uses = new Map<DataCategory, Use>();
  const plain = visitsWith(identity);
  const categories = Object.keys(identity).filter(isDataCategory);
  for (const category of categories.toSorted((a, b) => categoryRank(a) - categoryRank(b))) {
    const changed = visitsWith({ ...identity, [category]: [MARK] }).flatMap((visit, index) => {
      const steps = visit.steps.filter((step, place) => !isSameStep(step, plain[index]?.steps[place]));
      const isSame = steps.length === 0 && plain[index]?.url.equals(visit.url) === true;
      return isSame ? [] : [{ id: visit.id, isChosen: steps.some(({ kind }) => kind === 'select') }];
    });
    if (changed.length === 0) continue;
    uses.set(category, { visits: new Set(changed.map(({ id }) => id)), isChosen: changed.some(({ isChosen }) => isChosen) });
  }
  return uses;
}

// Nobody's value, and good in every part of a URL.
const MARK = new Raw('mark');

function isSameStep(step: Step, other: Step | undefined): boolean {
  if (step.kind === 'goto') return other?.kind === 'goto' && step.url.equals(other.url);
  if (step.kind === 'fill' || step.kind === 'select') return other?.kind === step.kind && step.value.equals(other.value);
  if (step.kind === 'recorded') return other?.kind === 'recorded' && isSameText(step.action.deed, other.action.deed);
  return true;
}

function isSameText(deed: RecordedDeed, other: RecordedDeed): boolean {
  if (deed.kind !== 'change' || other.kind !== 'change') return deed.kind === other.kind;
  if (deed.text.kind !== 'text' || other.text.kind !== 'text') return deed.text.kind === other.text.kind;
  return deed.text.value.equals(other.text.value);
}
