// One page left as a person leaves it, and ended where it does not let itself be left.
import { within } from './within.ts';

const LEAVE_PATIENCE = 2000;
const CLOSE_PATIENCE = 5000;

export interface Closing {
  readonly own: (method: string, params?: object) => Promise<unknown>;
  readonly closeTarget: () => Promise<unknown>;
  /** Its process is about to be ended. */
  readonly onEnding: () => void;
  readonly detached: Promise<unknown>;
  readonly lost: Promise<unknown>;
}

/** As a person closes it: `beforeunload` speaks too. A page that does not let itself be closed is closed all the same. */
export async function closeTab({ own, closeTarget, onEnding, detached, lost }: Closing): Promise<void> {
  const isGone = async (patience: number, asked: Promise<unknown>): Promise<boolean> => {
    const going = asked.then(async () => detached.then(() => true));
    return (await within(patience, going, lost).catch(() => undefined)) === true;
  };
  if (await isGone(LEAVE_PATIENCE, own('Page.close'))) return;
  // One that loads anew all the time never gets to its end, not even to be closed; an empty page without scripts does.
  void own('Emulation.setScriptExecutionDisabled', { value: true }).catch(() => undefined);
  await within(LEAVE_PATIENCE, own('Page.navigate', { url: 'about:blank' }), lost).catch(() => undefined);
  if (await isGone(CLOSE_PATIENCE, closeTarget())) return;
  // It would go on sending in the name of the pages after it: its process ends instead.
  onEnding();
  void own('Page.crash').catch(() => undefined);
  await isGone(CLOSE_PATIENCE, closeTarget());
}
