// Does what a recording of Chrome DevTools' Recorder did.
import { awaitNavigation } from '../recorded/await-navigation.ts';
import { doDeed } from '../recorded/do-deed.ts';
import { RecordedFailure } from '../recorded/recorded-failure.ts';
import { stepDriver, type StepDriver } from '../step-driver.ts';

export const recorded: StepDriver = stepDriver('recorded', {
  mayNavigate: true,
  label: ({ action }) => action.label,
  perform: async ({ action }, stage) => {
    try {
      const navigation = action.navigates ? await awaitNavigation(stage.page, action) : undefined;
      await doDeed(action, stage);
      if ((await navigation?.()) === false) throw new RecordedFailure('no navigation followed');
      return undefined;
    } catch (error) {
      const why = error instanceof RecordedFailure ? error.reason : 'the element could not be used';
      return { kind: 'step-failed', reason: `${action.label}: ${why}` };
    }
  },
});
