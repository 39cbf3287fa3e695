// Opens another address, as typed by a user.
import { openAddress } from '../open-address.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const goto: StepDriver = stepDriver('goto', {
  mayNavigate: true,
  label: () => 'goto',
  perform: ({ url }, stage) => openAddress(stage, url),
});
