// Types a one-time code into a field.
import { ACTION_PATIENCE, actOn } from '../act-on.ts';
import { oneTimeCode } from '../one-time-code.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const totp: StepDriver = stepDriver('totp', {
  mayNavigate: true,
  label: ({ selector }) => `fill ${selector}`,
  perform: async ({ selector, totp: shared }, stage) => {
    const code = await oneTimeCode(shared);
    return actOn(stage, { selector, label: `fill ${selector}` }, (field) =>
      code.ask((text) => field.fill(text, { timeout: ACTION_PATIENCE })),
    );
  },
});
