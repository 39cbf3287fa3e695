// One session for each choice: prepared once for all, opened again once for all who notice, and not for ever.
import { describe, expect, it } from 'vitest';
import { openSessions, type Session } from '../../../../src/capture/sessions/open-sessions.ts';
import { visitInSession } from '../../../../src/capture/sessions/visit-in-session.ts';
import { notVisited } from '../../../../src/capture/crawl.ts';
import type { ConsentChoice, PlannedVisit, VisitId } from '../../../../src/model/crawl-plan.ts';
import type { PageVisit, VisitOutcome } from '../../../../src/model/page-visit.ts';
import { Raw } from '../../../../src/model/raw.ts';

const planned = (id: string, consent: ConsentChoice = 'none'): PlannedVisit => ({
  id: id as VisitId,
  label: undefined,
  url: new Raw(`https://lender.example/${id}`),
  steps: [],
  depth: 0,
  consent,
});
const LOST: VisitOutcome = { kind: 'logged-out', reason: 'the visit ended at the login page' };
const SEEN: VisitOutcome = { kind: 'visited' };

function open(fails: (number: number) => boolean = () => false) {
  const prepared: string[] = [];
  const sessions = openSessions(async (number, first): Promise<Session> => {
    prepared.push(`${number} for ${first.id} ${first.consent}`);
    if (fails(number)) return { kind: 'closed', number, reason: 'the login failed: no element matches' };
    return {
      kind: 'open',
      number,
      state: { number, storage: new Raw('{"cookies":[],"origins":[]}'), sessionStorage: undefined, needsDriver: false },
    };
  }, true);
  const visit = (one: PlannedVisit, outcomeIn: (session: number) => VisitOutcome): Promise<PageVisit> =>
    visitInSession(one, sessions, async (asked, state) => ({
      ...notVisited(asked, ''),
      outcome: outcomeIn(state?.number ?? 0),
      unfetched: [`in ${state?.number ?? 0}`],
    }));
  return { prepared, visit };
}

describe('sessions', () => {
  it('are prepared once for each choice', async () => {
    const { prepared, visit } = open();
    await Promise.all([
      visit(planned('v1'), () => SEEN),
      visit(planned('v2'), () => SEEN),
      visit(planned('v3', 'accept'), () => SEEN),
    ]);
    expect(prepared).toEqual(['1 for v1 none', '2 for v3 accept']);
  });

  it('that end are opened again once for all who notice together, and both tries count', async () => {
    const { prepared, visit } = open();
    await visit(planned('v1'), () => SEEN);
    const visits = await Promise.all(
      ['v2', 'v3', 'v4'].map((id) => visit(planned(id), (session) => (session === 1 ? LOST : SEEN))),
    );
    expect(visits.map(({ outcome, unfetched }) => [outcome.kind, unfetched])).toEqual(
      Array.from({ length: 3 }, () => ['visited', ['in 1', 'in 2']]),
    );
    expect(prepared).toEqual(['1 for v1 none', '2 for v2 none']);
  });

  it('that cannot be opened again leave every further page unseen, by name', async () => {
    const { prepared, visit } = open((number) => number > 1);
    await visit(planned('v1'), () => SEEN);
    expect((await visit(planned('v2'), () => LOST)).outcome).toEqual({
      kind: 'logged-out',
      reason: 'the visit ended at the login page; the login failed: no element matches',
    });
    expect((await visit(planned('v3'), () => SEEN)).outcome).toEqual({
      kind: 'logged-out',
      reason: 'the login failed: no element matches',
    });
    expect(prepared).toHaveLength(2);
  });

  it('in which nothing ever worked are not opened again and again', async () => {
    const { prepared, visit } = open();
    for (const id of ['v1', 'v2', 'v3']) expect((await visit(planned(id), () => LOST)).outcome.kind).toBe('logged-out');
    expect(prepared).toHaveLength(2);
  });

  it('that end all the time are given up', async () => {
    const { prepared, visit } = open();
    const worked = new Set<number>();
    for (let at = 0; at < 30; at++) {
      await visit(planned(`v${at}`), (session) => {
        const isFirst = !worked.has(session);
        worked.add(session);
        return isFirst ? SEEN : LOST;
      });
    }
    expect(prepared).toHaveLength(10);
  });

  it('are asked for by a status as well', async () => {
    const { prepared, visit } = open();
    const { outcome } = await visit(planned('v1'), () => ({ kind: 'unreachable', reason: 'HTTP 401' }));
    expect(outcome).toEqual({ kind: 'logged-out', reason: 'HTTP 401; also after another login' });
    expect(prepared).toHaveLength(2);
  });
});
