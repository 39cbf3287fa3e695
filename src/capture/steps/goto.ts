// Opens another address, as typed by a user.
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const goto: StepDriver = stepDriver('goto', {
  mayNavigate: true,
  label: () => 'goto',
  perform: ({ url }, stage) => stage.tab.navigate(url),
});
