// Written by `npm run gen` from the files beside it. Do not edit.
import type { StepDriver } from '../step-driver.ts';
import { click } from './click.ts';
import { fill } from './fill.ts';
import { goto } from './goto.ts';
import { press } from './press.ts';
import { select } from './select.ts';
import { wait } from './wait.ts';

/** File names in this folder. */
export type StepName =
  | 'click'
  | 'fill'
  | 'goto'
  | 'press'
  | 'select'
  | 'wait';

/** Every unit of this folder by its file name. */
export const steps: Readonly<Record<StepName, StepDriver>> = {
  click,
  fill,
  goto,
  press,
  select,
  wait,
};
