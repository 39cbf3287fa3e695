// Chooses an option of a list by its value or by its text.
import { ACTION_PATIENCE, actOn } from '../act-on.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const select: StepDriver = stepDriver('select', {
  mayNavigate: false,
  label: ({ selector }) => `select ${selector}`,
  perform: ({ selector, value }, stage) =>
    actOn(stage, { selector, label: `select ${selector}` }, (list) =>
      value.ask(async (text) => void (await list.selectOption(text, { timeout: ACTION_PATIENCE }))),
    ),
});
