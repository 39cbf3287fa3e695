// Clicks a banner's buttons as a person does: by the paths of a rule, or by the words on them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Frame } from 'playwright';
import { buttonExpression, elementExpression, findExpression, foundIn, UNTICK_EXPRESSION } from './ask-page.ts';
import type { Answer } from './banner-words.ts';
import type { ClickPath } from './consent-rule-schema.ts';

type Choice = 'reject' | 'accept';

/** Milliseconds for what a click opens. */
const OPEN_PATIENCE = 3000;
const CLICK_PATIENCE = 2000;
const LOOK_AGAIN = 150;

/** Takes the first path that can be gone to its end, and gives what was clicked; undefined where none could. */
export async function clickPaths(frame: Frame, paths: readonly ClickPath[]): Promise<ClickPath | undefined> {
  for (const path of paths) {
    const [first = '', ...rest] = path;
    const start = await elementOf(frame, elementExpression(first));
    if (start === undefined || !(await click(start))) continue;
    let isDone = true;
    for (const selector of rest) {
      const next = await appearing(frame, elementExpression(selector));
      isDone &&= next !== undefined && (await click(next));
      if (!isDone) break;
    }
    if (isDone) return path;
  }
  return undefined;
}

/** Answers by the words on buttons. Refusing may lead through the settings, where ticks are taken away and the rest is saved. */
export async function clickWords(frame: Frame, choice: Choice, isFurther = false): Promise<boolean> {
  const press = async (answer: Answer): Promise<boolean> => {
    const button = await elementOf(frame, buttonExpression(answer, isFurther));
    return button !== undefined && click(button);
  };
  if (await press(choice)) return true;
  if (choice === 'accept') return press('close');
  if (isFurther) {
    await frame.evaluate(UNTICK_EXPRESSION).catch(() => undefined);
    return press('save');
  }
  if (!(await press('settings'))) return false;
  await settingsOpened(frame);
  return clickWords(frame, 'reject', true);
}

async function settingsOpened(frame: Frame): Promise<void> {
  const deadline = performance.now() + OPEN_PATIENCE;
  while (performance.now() < deadline) {
    const found = foundIn(await frame.evaluate(findExpression([], true)).catch(() => undefined));
    if (found?.answers.includes('save') === true || found?.answers.includes('reject') === true) return;
    await sleep(LOOK_AGAIN);
  }
}

async function appearing(frame: Frame, expression: string): Promise<ElementHandle | undefined> {
  const deadline = performance.now() + OPEN_PATIENCE;
  for (;;) {
    const element = await elementOf(frame, expression);
    if (element !== undefined || performance.now() > deadline) return element;
    await sleep(LOOK_AGAIN);
  }
}

async function elementOf(frame: Frame, expression: string): Promise<ElementHandle | undefined> {
  const handle = await frame.evaluateHandle(expression).catch(() => undefined);
  return handle?.asElement() ?? undefined;
}

// By mouse, as scripts of banners look whether an event is to be trusted; by script where something lies over the button.
async function click(element: ElementHandle): Promise<boolean> {
  const byMouse = await element.click({ timeout: CLICK_PATIENCE }).then(
    () => true,
    () => false,
  );
  if (byMouse) return true;
  return element.dispatchEvent('click').then(
    () => true,
    () => false,
  );
}
