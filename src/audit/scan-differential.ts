// The corridor, several times: the first person's run is judged as ever, further ones with other values tell what is derived from the input.
import type { Coverage, DifferentialCoverage } from '../model/audit-report.ts';
import { isDataCategory, type DataCategory } from '../model/data-category.ts';
import type { Identity, PlannedVisit, VisitId } from '../model/crawl-plan.ts';
import type { Text } from '../model/language.ts';
import {
  DERIVED_FROM_INPUT,
  openDerivation,
  type DerivedFindings,
  type FirstRun,
  type Mixture,
} from '../detect/derived-fields.ts';
import type { DifferentialPlan } from '../plan/plan-differential.ts';
import type { RunPurpose } from './audit-events.ts';
import { gapsOfComparison, limitsOfComparison } from './differential-sentences.ts';
import { driveAgain, type FurtherRun, type FurtherRuns } from './drive-again.ts';
import type { Knowledge } from './knowledge.ts';
import type { EndedVisit } from './state-coverage.ts';

/** What the comparison adds to the first run's report. */
export interface Compared {
  readonly derived: DerivedFindings;
  readonly coverage: DifferentialCoverage;
  readonly gaps: readonly Text[];
  readonly limits: readonly Text[];
}

export interface DifferentialScan {
  /** Shown everything that the first run's judge sees. */
  readonly watch: FirstRun;
  /** Makes the further runs: the same person, another, and as many mixtures of both as there is something to prove. */
  readonly compare: (first: readonly EndedVisit[]) => Promise<Compared>;
}

/** Undefined where no comparison is planned. */
export function openComparison(differential: DifferentialPlan | undefined, runs: FurtherRuns): DifferentialScan | undefined {
  return differential === undefined ? undefined : openDifferential(differential, runs);
}

/** The report's coverage with what the comparison saw. */
export function withComparison(coverage: Coverage, compared: Compared | undefined): Coverage {
  if (compared === undefined) return coverage;
  return {
    ...coverage,
    differential: compared.coverage,
    gaps: [...coverage.gaps, ...compared.gaps],
    limits: [...coverage.limits, ...compared.limits],
  };
}

/** A report that may name the rule of derived fields explains it too. */
export function withDerivedRule(knowledge: Knowledge): Knowledge {
  return { ...knowledge, rules: { ...knowledge.rules, infos: [...knowledge.rules.infos, DERIVED_FROM_INPUT] } };
}

/** All that was planted in any run: what no output may repeat. */
export function everyValueOf(persons: DifferentialPlan['persons']): Identity {
  const categories = Object.keys(persons.first).filter(isDataCategory);
  return Object.fromEntries(
    categories.map((category) => [category, Object.values(persons).flatMap((person) => person[category] ?? [])]),
  );
}

function openDifferential(differential: DifferentialPlan, runs: FurtherRuns): DifferentialScan {
  const { persons, inputs, visitsWith } = differential;
  const { plan, pages, onEvent } = runs;
  const derivation = openDerivation({
    digestKey: runs.digestKey,
    person: persons.first,
    inputs: [...inputs.keys()],
    isTypedOn: (input, page) => inputs.get(input)?.has(page as VisitId) === true,
    pageOf: pages.ofDocument,
  });
  let made = 1;

  async function drive(person: Identity, purpose: RunPurpose, part: Part = WHOLE): Promise<FurtherRun | undefined> {
    const visits = visitsWith(person).filter(part.includes);
    onEvent({ kind: 'run-started', run: made + 1, purpose, visits: visits.length });
    const maxDepth = part === WHOLE ? plan.budgets.maxDepth : 0;
    const run = await driveAgain({ person, visits, maxDepth, book: derivation.openBook() }, runs);
    if (run !== undefined) made += 1;
    return run;
  }

  // False when a run could not be made.
  async function prove(mixtures: readonly Mixture[]): Promise<boolean> {
    for (const mixture of mixtures) {
      const { pages: concerned } = derivation.state();
      if (concerned.size === 0) return true;
      const person = { ...persons.first, ...pick(persons[mixture.from], mixture.varied) };
      const run = await drive(person, 'mixed', partOf(concerned, differential));
      if (run === undefined) return false;
      const failed = [...run.ended].filter(([, { outcome }]) => outcome.kind !== 'visited').map(([page]) => page);
      derivation.takeMixed({ ...mixture, book: run.book, failed: new Set(failed) });
    }
    return true;
  }

  return {
    watch: derivation.first,
    compare: async (first) => {
      const again = inputs.size === 0 ? undefined : await drive(persons.first, 'again');
      const other = again === undefined ? undefined : await drive(persons.second, 'other');
      let isWhole = again !== undefined && other !== undefined;
      if (again !== undefined && other !== undefined) {
        derivation.compare(again.book, other.book);
        isWhole = (await prove(derivation.mixtures())) && (await prove(derivation.furtherMixtures()));
      }
      const { pages: _pages, ...counts } = derivation.state();
      const coverage = { runs: made, ...counts, inputs: [...inputs.keys()], same: differential.same };
      return {
        derived: derivation.findings(),
        coverage,
        gaps: gapsOfComparison({ coverage, isWhole, first, again, other, pages }),
        limits: limitsOfComparison(coverage),
      };
    },
  };
}

/** Visits of a run that does not make all of them. */
interface Part {
  readonly includes: (visit: PlannedVisit) => boolean;
}

const WHOLE: Part = { includes: () => true };

// A page that was found by links is found again only by following them. Pages that are only looked at share a context: what one of them was
// given may leave from another.
function partOf(pages: ReadonlySet<string>, { inputs, persons, visitsWith }: DifferentialPlan): Part {
  const concerned = visitsWith(persons.first).filter(({ id }) => pages.has(id));
  if (concerned.length < pages.size) return WHOLE;
  const isLookedAt = concerned.some(({ steps }) => steps.length === 0);
  const typed = new Set([...inputs.values()].flatMap((visits) => [...visits]));
  return { includes: ({ id, steps }) => pages.has(id) || (isLookedAt && steps.length === 0 && typed.has(id)) };
}

function pick(person: Identity, categories: ReadonlySet<DataCategory>): Identity {
  return Object.fromEntries([...categories].map((category) => [category, person[category] ?? []]));
}
