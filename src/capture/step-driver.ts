// The contract of a crawl step: how it is called in reports, and how it is done in a page.
import type { Step } from '../model/crawl-plan.ts';
import type { FormDriving } from './forms/drive-form.ts';
import type { DrivenStage } from './stage.ts';
import type { VisitFailure } from './visit-failure.ts';

type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;

/** One kind of step; `steps/<kind>.ts` makes it with `stepDriver`. */
export interface StepDriver {
  readonly kind: Step['kind'];
  /** Printable, never the value; undefined for a step that causes no request, so that the one before it is named. */
  label(step: Step): string | undefined;
  /** Can it lead to another page? Then the page is given time to come to rest. */
  readonly mayNavigate: boolean;
  perform(step: Step, stage: DrivenStage, driving: FormDriving): Promise<VisitFailure | undefined>;
}

/** What a kind of step has to say for itself. */
export interface StepParts<K extends Step['kind']> {
  readonly mayNavigate: boolean;
  readonly label: (step: StepOf<K>) => string | undefined;
  readonly perform: (step: StepOf<K>, stage: DrivenStage, driving: FormDriving) => Promise<VisitFailure | undefined>;
}

/** Ties the parts to their kind; being given a step of another kind is a defect and throws. */
export function stepDriver<K extends Step['kind']>(kind: K, parts: StepParts<K>): StepDriver {
  const own = (step: Step): StepOf<K> => {
    if (step.kind !== kind) throw new TypeError(`the ${kind} driver was given a ${step.kind} step`);
    return step as StepOf<K>;
  };
  return {
    kind,
    mayNavigate: parts.mayNavigate,
    label: (step) => parts.label(own(step)),
    perform: (step, stage, driving) => parts.perform(own(step), stage, driving),
  };
}
