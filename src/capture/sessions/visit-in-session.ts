// A visit that needs its session: where the session turns out to have ended, it is opened again once and the page visited again.
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import { notVisited } from '../crawl.ts';
import { mergeTries } from '../merge-tries.ts';
import type { Session, Sessions } from './open-sessions.ts';
import type { SessionState } from './session-state.ts';

/** Visits the page in this state. */
export type VisitIn = (planned: PlannedVisit, state: SessionState | undefined) => Promise<PageVisit>;

/** What the first try sent stays on record. A page that cannot be seen as somebody who is logged in is `logged-out`. */
export async function visitInSession(planned: PlannedVisit, sessions: Sessions, visit: VisitIn): Promise<PageVisit> {
  const session = await sessions.ready(planned);
  if (session.kind === 'closed') return closed(planned, session);
  const first = await visit(planned, session.state);
  if (!sessions.hasLogin) return first;
  if (!hasLostSession(first)) {
    if (first.outcome.kind === 'visited') sessions.hasWorked(planned, session);
    return first;
  }
  const again = await sessions.renew(planned, session);
  if (again === undefined) return loggedOut(first, 'another login would not help');
  if (again.kind === 'closed') return loggedOut(first, again.reason);
  const second = await visit(planned, again.state);
  if (second.outcome.kind === 'visited') sessions.hasWorked(planned, again);
  const both = mergeTries(first, second);
  return hasLostSession(second) ? loggedOut(both, 'also after another login') : both;
}

function closed(planned: PlannedVisit, { reason }: Extract<Session, { readonly kind: 'closed' }>): PageVisit {
  return { ...notVisited(planned, reason), outcome: { kind: 'logged-out', reason } };
}

// A server that asks for somebody (401) says by status what others say by a page.
function hasLostSession({ outcome }: PageVisit): boolean {
  return outcome.kind === 'logged-out' || (outcome.kind === 'unreachable' && outcome.reason === 'HTTP 401');
}

function loggedOut(visit: PageVisit, more: string): PageVisit {
  const why = visit.outcome.kind === 'visited' ? '' : visit.outcome.reason;
  return { ...visit, outcome: { kind: 'logged-out', reason: `${why}; ${more}` } };
}
