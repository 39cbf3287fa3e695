// One form, from finding it to what came of it; a wizard's further forms are filled and sent on, where that is allowed.
import type { FormTrigger } from '../../model/crawl-plan.ts';
import type { DrivenForm } from '../../model/driven-form.ts';
import type { FormShape } from '../../model/form-shape.ts';
import type { ActionLabel } from '../../model/outbound-request.ts';
import type { DrivenStage } from '../stage.ts';
import type { VisitFailure } from '../visit-failure.ts';
import { fillForm, nameOf } from './fill-form.ts';
import { findForm } from './find-form.ts';
import type { FormMeans } from './form-means.ts';
import { labelOfTrigger, pullTrigger } from './pull-trigger.ts';
import { readForms } from './read-forms.ts';

/** Forms of a wizard after the first. */
const MOST_STEPS = 8;

export interface FormDriving {
  readonly means: FormMeans;
  /** Does the visit end with it? Then a wizard is gone through. */
  readonly isLast: boolean;
  readonly onDriven: (driven: DrivenForm) => void;
  /** What the page's last words follow, if nothing else was done. */
  readonly setParting: (action: ActionLabel) => void;
}

export async function driveForm(
  stage: DrivenStage,
  { form: key, trigger }: { readonly form: string; readonly trigger: FormTrigger },
  driving: FormDriving,
): Promise<VisitFailure | undefined> {
  const { means } = driving;
  const found = await findForm(stage.tab, key);
  if (found === undefined) return { kind: 'step-failed', reason: 'the form did not show again' };
  if (!means.maySubmit) stage.gate.shut();
  stage.tab.answerConfirm(trigger.kind !== 'leave');
  try {
    const before = await keysOf(stage);
    const done = new Set<string>();
    const failure = await driveOnce(stage, found, trigger, { ...driving, done });
    if (trigger.kind === 'leave') driving.setParting(labelOfTrigger(found, trigger) as ActionLabel);
    if (trigger.kind === 'button' && failure === undefined && driving.isLast)
      await goOn(stage, { form: found, before, done }, driving);
    return undefined;
  } finally {
    stage.tab.answerConfirm(false);
  }
}

async function driveOnce(
  stage: DrivenStage,
  form: FormShape,
  trigger: FormTrigger,
  { means, onDriven, done }: FormDriving & { readonly done: Set<string> },
): Promise<string | undefined> {
  stage.log.setAction(`fill ${form.label}` as ActionLabel);
  const variant = trigger.kind === 'invalid' ? 'invalid' : 'valid';
  const result = await fillForm(stage, form, { means, variant, done });
  await stage.settle();
  const now = result?.form ?? form;
  const own = asOf(now, form, trigger);
  const failure = own === undefined ? 'what it is done with is gone' : await pullTrigger(stage, now, own);
  const { filled, refused } = result ?? { filled: 0, refused: 0 };
  onDriven({ form, trigger, action: labelOfTrigger(now, own ?? trigger), filled, refused, failure });
  return failure;
}

// Fields and buttons may have come in between: the trigger's own is found again by its name.
function asOf(now: FormShape, before: FormShape, trigger: FormTrigger): FormTrigger | undefined {
  if (trigger.kind === 'leave') return trigger;
  if (trigger.kind === 'enter') {
    const field = before.fields[trigger.field];
    const again = field && now.fields.find((one) => nameOf(now, one) === nameOf(before, field));
    return again && { ...trigger, field: again.index };
  }
  const button = before.buttons[trigger.button];
  const like = (one: FormShape['buttons'][number]): string => [one.id, one.name, one.text].join('|');
  if (button === undefined) return undefined;
  const again = now.buttons.find((one) => like(one) === like(button)) ?? now.buttons[trigger.button];
  return again && { ...trigger, button: again.index };
}

interface Progress {
  readonly form: FormShape;
  /** Keys of forms that stood on the page before anything was pressed. */
  readonly before: ReadonlySet<string>;
  readonly done: Set<string>;
}

async function goOn(stage: DrivenStage, first: Progress, driving: FormDriving): Promise<void> {
  let progress = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [page] = await stage.tab.frames();
    const forms = ((await readForms(stage.tab)) ?? []).map((form) =>
      goesTo(form, page?.url) ? formOnItsPage(form, progress) : form,
    );
    const next = nextForm(forms, progress);
    const button = next && driving.means.buttonOf(next);
    if (next === undefined || button === undefined) return;
    const isSame = next.key === progress.form.key;
    const done = isSame ? progress.done : new Set<string>();
    const failure = await driveOnce(stage, next, { kind: 'button', button }, { ...driving, done });
    if (failure !== undefined) return;
    progress = { form: next, before: new Set([...progress.before, next.key]), done };
  }
}

/** A form that was not there before, or the same one with questions that were not asked before. */
function nextForm(forms: readonly FormShape[], { form, before, done }: Progress): FormShape | undefined {
  const asks = (one: FormShape): boolean =>
    one.fields.some((field) => field.isUsable && field.type !== 'file' && !done.has(nameOf(one, field)));
  const again = forms.find((one) => one.key === form.key);
  if (again !== undefined && asks(again)) return again;
  const usable = forms.filter((one) => !before.has(one.key) && one.buttons.some(({ isUsable }) => isUsable));
  return usable.sort((a, b) => b.fields.length - a.fields.length)[0];
}

// A page that changes its own address changes that of every form on it which names none: it is the same form still.
function formOnItsPage(form: FormShape, { form: last }: Progress): FormShape {
  const shapeOf = ({ key }: FormShape): string => key.replace(/^[^-]*-/, '');
  return shapeOf(form) === shapeOf(last) && form.label === last.label ? { ...form, key: last.key } : form;
}

function goesTo({ action }: FormShape, url: string | undefined): boolean {
  return action.ask((text) => text.replace(/#.*$/s, '') === url);
}

async function keysOf({ tab }: DrivenStage): Promise<ReadonlySet<string>> {
  return new Set(((await readForms(tab)) ?? []).map(({ key }) => key));
}
