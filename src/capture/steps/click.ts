// Clicks an element.
import { ACTION_PATIENCE, actOn } from '../act-on.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const click: StepDriver = stepDriver('click', {
  mayNavigate: true,
  label: ({ selector }) => `click ${selector}`,
  perform: ({ selector }, stage) =>
    actOn(stage, { selector, label: `click ${selector}` }, (element) => element.click({ timeout: ACTION_PATIENCE })),
});
