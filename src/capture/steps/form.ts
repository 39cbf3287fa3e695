// Fills a form as a person does, and does with it what the trigger says.
import { driveForm } from '../forms/drive-form.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const form: StepDriver = stepDriver('form', {
  mayNavigate: true,
  // It names what it does as it goes.
  label: () => undefined,
  perform: async (step, stage, driving) => driveForm(stage, step, driving),
});
