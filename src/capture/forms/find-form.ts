// Finds a form that another visit saw, by its key; forms that come late are waited for.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FormShape } from '../../model/form-shape.ts';
import type { Tab } from '../tab.ts';
import { readForms } from './read-forms.ts';

/** Milliseconds: a page that was looked at had ten seconds of its own time to show its forms. */
const PATIENCE = 12_000;
const LOOK_AGAIN = 250;

/** The form with this key, one that can be filled where there are several; undefined when it does not come. */
export async function findForm(
  tab: Pick<Tab, 'frames' | 'evaluateIn' | 'hasCrashed'>,
  key: string,
): Promise<FormShape | undefined> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const forms = (await readForms(tab)) ?? [];
    const same = forms.filter((form) => form.key === key);
    const found = same.find((form) => form.fields.some(({ isUsable }) => isUsable)) ?? same[0];
    if (found !== undefined) return found;
    if (tab.hasCrashed() || performance.now() > deadline) return undefined;
    await sleep(LOOK_AGAIN);
  }
}
