// The deeds of a recording, done by Playwright.
import type { Locator } from 'playwright';
import { assertNever } from '../../model/assert-never.ts';
import type { Raw } from '../../model/raw.ts';
import type { RecordedAction, RecordedDeed, TypedText } from '../../model/recorded-action.ts';
import { oneTimeCode } from '../one-time-code.ts';
import type { DrivenStage } from '../stage.ts';
import { awaitElement, awaitExpression } from './await-state.ts';
import { findElement } from './find-element.ts';
import { frameOf, pageOf } from './recorded-place.ts';
import { RecordedFailure } from './recorded-failure.ts';

/** Rejects with `RecordedFailure`, or with Playwright's own error, which quotes values and must not be shown. */
export async function doDeed({ deed, patience }: RecordedAction, stage: DrivenStage): Promise<void> {
  switch (deed.kind) {
    case 'click':
      return click(deed, await findElement(stage.page, deed.target, patience), patience);
    case 'hover':
      return (await findElement(stage.page, deed.target, patience)).hover({ timeout: patience });
    case 'change':
      return change(await findElement(stage.page, deed.target, patience), await textOf(deed.text), patience);
    case 'key': {
      const { keyboard } = await pageOf(stage.page, deed.place, patience);
      return deed.isDown ? keyboard.down(deed.key) : keyboard.up(deed.key);
    }
    case 'scroll':
      return scroll(deed, stage, patience);
    case 'viewport':
      return stage.page.setViewportSize({ width: deed.width, height: deed.height });
    case 'network':
      return stage.page.context().setOffline(deed.isOffline);
    case 'navigate':
      return navigate(deed, stage, patience);
    case 'close':
      // The page of the visit closes with the visit, which has something left to do in it.
      return deed.place.popup === undefined ? undefined : (await pageOf(stage.page, deed.place, patience)).close();
    case 'await-element':
      return awaitElement(stage.page, deed, patience);
    case 'await-expression':
      return awaitExpression(stage.page, deed, patience);
    default:
      return assertNever(deed);
  }
}

type Deed<K extends RecordedDeed['kind']> = Extract<RecordedDeed, { readonly kind: K }>;

async function click({ button, offset, count, duration }: Deed<'click'>, element: Locator, timeout: number): Promise<void> {
  if (button === 'back' || button === 'forward') {
    const page = element.page();
    await (button === 'back' ? page.goBack({ timeout }) : page.goForward({ timeout }));
    return;
  }
  await element.scrollIntoViewIfNeeded({ timeout });
  const box = await element.boundingBox({ timeout });
  // A page that is laid out in another way than when it was recorded: then the middle will do.
  const isInside = box !== null && offset.x >= 0 && offset.y >= 0 && offset.x < box.width && offset.y < box.height;
  const options = { button, timeout, delay: duration, ...(isInside && { position: offset }) };
  await (count === 2 ? element.dblclick(options) : element.click(options));
}

async function textOf(typed: TypedText): Promise<Raw> {
  return typed.kind === 'text' ? typed.value : oneTimeCode(typed.totp);
}

type Entry = 'choose' | 'check' | 'type';

// The recorder calls all of them a change: a choice in a list, a tick, and what was typed.
async function change(element: Locator, value: Raw, timeout: number): Promise<void> {
  const entry = await element.evaluate((node): Entry => {
    if (node.tagName === 'SELECT') return 'choose';
    return node.tagName === 'INPUT' && ['checkbox', 'radio'].includes((node as { type?: string }).type ?? '') ? 'check' : 'type';
  });
  await value.ask(async (text) => {
    if (entry === 'choose') await element.selectOption(text, { timeout });
    else if (entry === 'check') await element.setChecked(text !== 'false' && text !== '', { timeout });
    else await element.fill(text, { timeout });
  });
}

async function scroll({ place, target, x, y }: Deed<'scroll'>, { page }: DrivenStage, patience: number): Promise<void> {
  const to = { left: x, top: y };
  if (target === undefined) {
    const frame = await frameOf(page, place, patience);
    await frame.evaluate(`scrollTo(${x}, ${y})`);
    return;
  }
  const element = await findElement(page, target, patience);
  await element.evaluate((node, where) => (node as { scrollTo(where: object): void }).scrollTo(where), to);
}

async function navigate({ place, url }: Deed<'navigate'>, stage: DrivenStage, timeout: number): Promise<void> {
  if (place.popup === undefined) {
    const failure = await stage.tab.navigate(url);
    if (failure !== undefined) throw new RecordedFailure(failure.reason);
    return;
  }
  const popup = await pageOf(stage.page, place, timeout);
  await url.ask(async (text) => void (await popup.goto(text, { timeout })));
}
