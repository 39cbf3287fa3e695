// Lets time pass; requests meanwhile belong to the step before.
import { setTimeout as sleep } from 'node:timers/promises';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const wait: StepDriver = stepDriver('wait', {
  mayNavigate: false,
  label: () => undefined,
  perform: async ({ milliseconds }) => {
    await sleep(milliseconds);
    return undefined;
  },
});
