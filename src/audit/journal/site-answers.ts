// What a site said of itself when the run first asked: its robots.txt files, its sitemaps. A run that goes on keeps to it, because another answer would
// lead to other pages, under the ids of those that were visited.
import type { RobotsAnswer } from '../../plan/robots/robots.ts';
import type { FoundSitemaps } from '../read-sitemaps.ts';
import type { Earlier, RunJournal } from './run-journal.ts';

export interface SiteAnswers {
  /** The first answer for this origin; `ask` is called where there is none yet. */
  readonly robots: (origin: string, ask: () => Promise<RobotsAnswer>) => Promise<RobotsAnswer>;
  readonly sitemaps: (read: () => Promise<FoundSitemaps>) => Promise<FoundSitemaps>;
  /** Takes what earlier parts of the run were answered; before anything is asked. */
  readonly earlier: Pick<Earlier, 'robots' | 'sitemaps'>;
}

/** `signal` ends the run: what it cut off is no answer. */
export function openSiteAnswers(signal: AbortSignal, journal?: Pick<RunJournal, 'robots' | 'sitemaps'>): SiteAnswers {
  const robots = new Map<string, RobotsAnswer>();
  let sitemaps: FoundSitemaps | undefined;
  return {
    robots: async (origin, ask) => {
      const known = robots.get(origin);
      if (known !== undefined) return known;
      const answer = await ask();
      if (!signal.aborted) journal?.robots(origin, answer);
      return answer;
    },
    sitemaps: async (read) => {
      if (sitemaps !== undefined) return sitemaps;
      const found = await read();
      if (!signal.aborted) journal?.sitemaps(found);
      return found;
    },
    earlier: {
      robots: (origin, answer) => void robots.set(origin, answer),
      sitemaps: (found) => {
        sitemaps = found;
      },
    },
  };
}
