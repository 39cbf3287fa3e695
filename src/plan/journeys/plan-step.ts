// One step of a configuration → a step of a visit.
import type { Step } from '../../model/crawl-plan.ts';
import type { Complain } from '../complain.ts';
import type { StepConfig } from '../config/step-schema.ts';
import { expandValue } from '../expand-value.ts';
import { absoluteUrl, typedText, type Typing } from './typing.ts';

/** Complains about what cannot be filled in. */
export function planStep(step: StepConfig, typing: Typing, complain: Complain): Step {
  const { goto, fill, select, click, press, wait } = step;
  if (goto !== undefined) return { kind: 'goto', url: absoluteUrl(goto, typing, complain) };
  if (fill !== undefined) {
    const typed = typedText(fill.value, typing, complain);
    const { selector } = fill;
    return typed.kind === 'totp' ? { ...typed, selector } : { kind: 'fill', selector, value: typed.value };
  }
  if (select !== undefined) {
    const value = expandValue(select.value, typing.identity, 'plain', complain, typing.secretOf);
    return { kind: 'select', selector: select.selector, value };
  }
  if (click !== undefined) return { kind: 'click', selector: click.selector };
  if (press !== undefined) return { kind: 'press', selector: press.selector, key: press.key };
  return { kind: 'wait', milliseconds: wait ?? 0 };
}
