// The waiting steps of a recording: for elements in a certain number and state, and for an expression to become true.
import type { Locator, Page } from 'playwright';
import type { Raw } from '../../model/raw.ts';
import type { RecordedDeed } from '../../model/recorded-action.ts';
import { locatorOf } from './locator-of.ts';
import { frameOf } from './recorded-place.ts';
import { RecordedFailure } from './recorded-failure.ts';
import { until } from './until.ts';

type Deed<K extends RecordedDeed['kind']> = Extract<RecordedDeed, { readonly kind: K }>;

/** `patience` in milliseconds. */
export async function awaitElement(page: Page, deed: Deed<'await-element'>, patience: number): Promise<void> {
  const frame = await frameOf(page, deed.target, patience);
  const ways = deed.target.selectors.map((chain) => locatorOf(frame, chain));
  const isThere = await until(patience, async () => {
    for (const way of ways) if (isEnough(deed, await countOf(way, deed))) return true;
    return undefined;
  });
  if (isThere !== true) throw new RecordedFailure('the elements that are waited for did not come');
}

function isEnough({ operator, count }: Deed<'await-element'>, found: number): boolean {
  if (operator === '==') return found === count;
  return operator === '>=' ? found >= count : found <= count;
}

async function countOf(way: Locator, { isVisible, properties, attributes }: Deed<'await-element'>): Promise<number> {
  const matches = await (isVisible === undefined ? way : way.filter({ visible: isVisible })).all();
  let count = 0;
  for (const match of matches) {
    if ((await hasAll(match, properties, 'property')) && (await hasAll(match, attributes, 'attribute'))) count += 1;
  }
  return count;
}

async function hasAll(match: Locator, wanted: Raw | undefined, kind: 'property' | 'attribute'): Promise<boolean> {
  if (wanted === undefined) return true;
  let hasThem = false;
  await wanted.ask(async (json) => {
    hasThem = await match.evaluate(
      (node, [all, what]) =>
        Object.entries(JSON.parse(all) as object).every(([name, value]) => {
          const found = what === 'attribute' ? node.getAttribute(name) : (node as unknown as Record<string, unknown>)[name];
          return JSON.stringify(found) === JSON.stringify(value);
        }),
      [json, kind] as const,
    );
  });
  return hasThem;
}

/** True by JavaScript's rules; `patience` in milliseconds. */
export async function awaitExpression(page: Page, deed: Deed<'await-expression'>, patience: number): Promise<void> {
  let isTrue = false;
  await deed.expression.ask(async (text) => {
    const answer = await until(patience, async () => {
      const frame = await frameOf(page, deed.place, patience);
      return (await frame.evaluate(`Boolean(${text.replace(/;\s*$/, '')})`)) === true ? true : undefined;
    });
    isTrue = answer === true;
  });
  if (!isTrue) throw new RecordedFailure('the expression that is waited for did not become true');
}
