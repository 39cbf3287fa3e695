// Keeps one browser running for a whole run: started at the first need, again when it died, and anew before it has grown old.
import type { PageVisit } from '../model/page-visit.ts';
import type { BrowserSession } from './browser-session.ts';
import type { LaunchedBrowser } from './launch-browser.ts';

export interface BrowserKeeper {
  /** Uses the running browser, or a new one in the place of a dead or old one. Throws ScanError `BROWSER_LOST`. */
  readonly use: (act: (session: BrowserSession) => Promise<PageVisit>) => Promise<PageVisit>;
  readonly running: () => Promise<Pick<LaunchedBrowser, 'name' | 'version'>>;
  readonly close: () => Promise<void>;
}

/** What a browser keeps of each page (histories, caches, heaps that never shrink) goes with it after so many. */
const MOST_VISITS = 250;

interface Shift {
  readonly session: Promise<BrowserSession>;
  visits: number;
  active: number;
  isOver: boolean;
}

export function keepBrowser(start: () => Promise<BrowserSession>): BrowserKeeper {
  let current: Shift | undefined;
  const endings = new Set<Promise<void>>();

  async function take(): Promise<Shift> {
    const shift = current;
    if (shift !== undefined) {
      const session = await shift.session.catch(() => undefined);
      const isFit = session?.launched.isAlive() === true && shift.visits < MOST_VISITS;
      if (isFit && !shift.isOver) return shift;
      if (current === shift) finish(shift);
      return take();
    }
    current = { session: start(), visits: 0, active: 0, isOver: false };
    await current.session.catch((error: unknown) => {
      current = undefined; // the next visit tries again
      throw error;
    });
    return take();
  }

  function finish(shift: Shift): void {
    shift.isOver = true;
    current = undefined;
    closeWhenIdle(shift);
  }

  function closeWhenIdle(shift: Shift): void {
    if (!shift.isOver || shift.active > 0) return;
    const ending = shift.session.then((session) => session.close()).catch(() => undefined);
    endings.add(ending);
    void ending.finally(() => endings.delete(ending));
  }

  return {
    use: async (act) => {
      const shift = await take();
      shift.visits += 1;
      shift.active += 1;
      try {
        return await act(await shift.session);
      } finally {
        shift.active -= 1;
        closeWhenIdle(shift);
      }
    },
    running: async () => (await (await take()).session).launched,
    close: async () => {
      if (current !== undefined) finish(current);
      await Promise.all(endings);
    },
  };
}
