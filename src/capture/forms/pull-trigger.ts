// What a person does with a filled form: goes away, presses Enter, presses a button, or comes back to it.
import type { FormTrigger } from '../../model/crawl-plan.ts';
import type { FormShape } from '../../model/form-shape.ts';
import type { ActionLabel } from '../../model/outbound-request.ts';
import type { DrivenStage } from '../stage.ts';
import { focus } from './fill-field.ts';
import { formInPage } from './form-in-page.ts';
import { labelOfButton, labelOfField } from '../../model/form-labels.ts';

/** Milliseconds for a button to become usable; on a machine with other work to do, a click alone takes seconds. */
const PATIENCE = 8000;
/** Milliseconds by the page's own clock, in which it does what a press put off: on a busy machine that clock is behind ours. */
const PUT_OFF = 1000;

/** Printable. */
export function labelOfTrigger(form: FormShape, trigger: FormTrigger): string {
  if (trigger.kind === 'leave') return `leave ${form.label}`;
  if (trigger.kind === 'enter') {
    const field = form.fields[trigger.field];
    return `press Enter in ${field === undefined ? form.label : labelOfField(field, form.label)}`;
  }
  const button = form.buttons[trigger.button];
  const click = `click ${button === undefined ? form.label : labelOfButton(button, form.label)}`;
  return trigger.kind === 'invalid' ? `${click} after a mistake` : click;
}

/** Why it could not be done, in printable words; undefined when it was. The page has come to rest by then. */
export async function pullTrigger(stage: DrivenStage, form: FormShape, trigger: FormTrigger): Promise<string | undefined> {
  if (trigger.kind === 'leave') return undefined; // the visit's own end
  const where = await formInPage(stage, form);
  if (where === undefined) return 'its frame is gone';
  stage.log.setAction(labelOfTrigger(form, trigger) as ActionLabel);
  // A click waits for the page that it leads to: where that comes late, the button was pressed all the same.
  const documents = stage.trail.mainDocuments().length;
  const hasLed = (): boolean => stage.trail.mainDocuments().length > documents;
  if (trigger.kind === 'enter') {
    const field = form.fields[trigger.field];
    if (field === undefined) return 'the field is gone';
    const element = where.locate({ kind: 'field', field });
    const pressed = focus(element).then(async () => element.press('Enter', { timeout: PATIENCE }));
    if (!(await succeeds(pressed)) && !hasLed()) return 'the field could not be used';
    await stage.settle();
    return undefined;
  }
  const button = form.buttons[trigger.button];
  if (button === undefined) return 'the button is gone';
  const part = { kind: 'button', button } as const;
  if ((await where.ask(part, 'page.isUsable(element)')) !== true) return 'the button cannot be pressed';
  const element = where.locate(part);
  const place = trigger.kind === 'history' ? await historyPlace(stage) : 0;
  // A banner over the button does not keep a keyboard from it.
  const isPressed =
    (await succeeds(element.click({ timeout: PATIENCE }))) ||
    hasLed() ||
    (await succeeds(element.press('Enter', { timeout: PATIENCE }))) ||
    hasLed();
  if (!isPressed) return 'the button could not be pressed';
  await stage.settle();
  return trigger.kind === 'history' ? goBackAndForward(stage, place) : undefined;
}

async function goBackAndForward(stage: DrivenStage, before: number): Promise<string | undefined> {
  // Without an entry of its own, going back would leave the page that the visit opened.
  if ((await historyPlace(stage)) <= before) return undefined;
  for (const [label, go] of [
    ['back', () => stage.page.goBack({ waitUntil: 'commit', timeout: 10_000 })],
    ['forward', () => stage.page.goForward({ waitUntil: 'commit', timeout: 10_000 })],
  ] as const) {
    // What was put off until now is not going back's.
    await outwait(stage);
    stage.log.setAction(label as ActionLabel);
    await go().catch(() => undefined);
    await stage.settle();
  }
  return undefined;
}

async function outwait(stage: DrivenStage): Promise<void> {
  const [main] = await stage.tab.frames();
  if (main !== undefined) await stage.tab.evaluateIn(main.id, `new Promise((resolve) => setTimeout(resolve, ${PUT_OFF}))`);
  await stage.settle();
}

async function succeeds(act: Promise<void>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}

async function historyPlace({ tab }: DrivenStage): Promise<number> {
  return (await tab.historyPlace()) ?? 0;
}
