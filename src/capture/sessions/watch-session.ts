// Has the page lost its session? By the login page, by the sign of being logged out, or by a check that does not hold.
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import type { LoginPlan } from '../../model/login-plan.ts';
import type { Raw } from '../../model/raw.ts';
import { siteOfUrl } from '../site-of-url.ts';
import type { VisitFailure } from '../visit-failure.ts';
import { addressOf, isSameAddress, shows, whyNot, type AskedTab } from './page-signs.ts';

/** Asked of a page when it has come to rest; undefined where nothing speaks against its session. */
export type SessionWatch = (tab: AskedTab) => Promise<VisitFailure | undefined>;

/** Undefined for a visit that no session is needed for: the login page itself, and pages of other sites. */
export function watchSession(login: LoginPlan | undefined, planned: Pick<PlannedVisit, 'url'>): SessionWatch | undefined {
  if (login === undefined) return undefined;
  const { url: loginPage, check, loggedOut } = login;
  if (siteOfUrl(planned.url) !== siteOfUrl(login.start)) return undefined;
  if (loginPage !== undefined && isSameAddress(planned.url, loginPage)) return undefined;
  return async (tab) => {
    const here = await addressOf(tab);
    if (here === undefined) return undefined;
    if (loginPage !== undefined && isSameAddress(here, loginPage)) return lost('the visit ended at the login page');
    if (loggedOut !== undefined && (await shows(tab, loggedOut))) return lost('the page shows that nobody is logged in');
    if (check === undefined || !isAskedAt(here, check.at, login)) return undefined;
    const why = await whyNot(tab, check);
    return why === undefined ? undefined : lost(`the login check does not hold: ${why}`);
  };
}

function isAskedAt(here: Raw, at: Raw | undefined, { start }: LoginPlan): boolean {
  return at === undefined ? siteOfUrl(here) === siteOfUrl(start) : isSameAddress(here, at);
}

function lost(reason: string): VisitFailure {
  return { kind: 'logged-out', reason };
}
