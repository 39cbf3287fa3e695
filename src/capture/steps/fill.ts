// Types a value into a field, replacing what is there.
import { ACTION_PATIENCE, actOn } from '../act-on.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const fill: StepDriver = stepDriver('fill', {
  mayNavigate: false,
  label: ({ selector }) => `fill ${selector}`,
  perform: ({ selector, value }, stage) =>
    actOn(stage, { selector, label: `fill ${selector}` }, (field) =>
      value.ask((text) => field.fill(text, { timeout: ACTION_PATIENCE })),
    ),
});
