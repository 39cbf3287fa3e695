// Presses a key in an element: Enter in a form's field submits the form without its button.
import { ACTION_PATIENCE, actOn } from '../act-on.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const press: StepDriver = stepDriver('press', {
  mayNavigate: true,
  label: ({ selector, key }) => `press ${key} in ${selector}`,
  perform: ({ selector, key }, stage) =>
    actOn(stage, { selector, label: `press ${key} in ${selector}` }, (element) =>
      element.press(key, { timeout: ACTION_PATIENCE }),
    ),
});
