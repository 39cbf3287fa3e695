// Written by `npm run gen` from the files beside it. Do not edit.
import type { StepDriver } from '../step-driver.ts';
import { click } from './click.ts';
import { fill } from './fill.ts';
import { form } from './form.ts';
import { goto } from './goto.ts';
import { module } from './module.ts';
import { press } from './press.ts';
import { recorded } from './recorded.ts';
import { select } from './select.ts';
import { totp } from './totp.ts';
import { wait } from './wait.ts';

/** File names in this folder. */
export type StepName =
  | 'click'
  | 'fill'
  | 'form'
  | 'goto'
  | 'module'
  | 'press'
  | 'recorded'
  | 'select'
  | 'totp'
  | 'wait';

/** Every unit of this folder by its file name. */
export const steps: Readonly<Record<StepName, StepDriver>> = {
  click,
  fill,
  form,
  goto,
  module,
  press,
  recorded,
  select,
  totp,
  wait,
};
