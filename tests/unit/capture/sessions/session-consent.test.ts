// What one choice and another of the same session come to, without a browser: the banners answer as they are told.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSessionConsent, type SessionConsent } from '../../../../src/capture/sessions/session-consent.ts';
import type { DrivenStage } from '../../../../src/capture/stage.ts';
import { notVisited } from '../../../../src/capture/crawl.ts';
import type { ConsentOutcome } from '../../../../src/model/consent.ts';
import type { VisitId } from '../../../../src/model/crawl-plan.ts';
import type { ConsentState, OutboundRequest } from '../../../../src/model/outbound-request.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { aRequest } from '../../../support/a-request.ts';

const way = { kind: 'words', name: '' } as const;
const SETTLED: ConsentOutcome = { kind: 'settled', way };
const FAILED: ConsentOutcome = { kind: 'failed', way, reason: 'the banner stands on after the choice' };
const NO_CHOICE: ConsentOutcome = { kind: 'no-choice', way };
const NOT_ASKED: ConsentOutcome = { kind: 'not-asked' };

/** Outcomes of the next choices, in turn. */
let outcomes: ConsentOutcome[] = [];
let sight: 'none' | 'banner' = 'none';
let clock = 0;
vi.mock('../../../../src/capture/consent/settle-consent.ts', () => ({
  STATE_OF: { reject: 'rejected', accept: 'accepted' },
  settleConsent: async (stage: DrivenStage, _: unknown, onChoice: () => void) => {
    const outcome = outcomes.shift() ?? FAILED;
    if (outcome.kind === 'settled' || outcome.kind === 'failed') onChoice();
    stage.log.setConsent(outcome.kind === 'settled' ? 'rejected' : undefined);
    return outcome;
  },
}));
vi.mock('../../../../src/capture/consent/see-banner.ts', async (original) => ({
  ...(await original<object>()),
  seeBanner: async () => ({ kind: sight, way: undefined }),
}));
vi.spyOn(Date, 'now').mockImplementation(() => clock);

let carried: ConsentState | undefined;
const at = (url: string): DrivenStage =>
  ({
    tab: { evaluate: async () => ({ value: url }) },
    log: { setConsent: (state: ConsentState | undefined) => void (carried = state) },
  }) as unknown as DrivenStage;

const LOGIN = at('https://www.lender.example/login');
const MEMBERS = at('https://www.lender.example/mypage');
const ELSEWHERE = at('https://app.lender.example/mypage');
const open = (): SessionConsent => openSessionConsent('reject', new Raw('https://www.lender.example/'));

const VISIT = notVisited({ id: 's1' as VisitId, label: 'login', url: new Raw('https://www.lender.example/login') }, '');
function outcomeOf(consent: SessionConsent): ConsentOutcome | undefined {
  return consent.told(VISIT).consent?.outcome;
}

beforeEach(() => {
  outcomes = [];
  sight = 'none';
  clock = 1000;
  carried = undefined;
});

describe('the choice of a session', () => {
  it('that was made before the login holds after it, and nobody waits for another banner', async () => {
    outcomes = [SETTLED];
    const consent = open();
    await consent.beforeLogin(LOGIN);
    await consent.atEnd(MEMBERS);
    expect([outcomeOf(consent), consent.state(), carried]).toEqual([SETTLED, 'rejected', 'rejected']);
  });

  it.each([
    ['the second page asks again', SETTLED, SETTLED, SETTLED, 'rejected'],
    ['it cannot be made there', SETTLED, FAILED, FAILED, undefined],
    ['nobody asks there', SETTLED, NOT_ASKED, SETTLED, 'rejected'],
    ['the second page only tells', SETTLED, NO_CHOICE, SETTLED, 'rejected'],
    ['it failed, and nobody asks there', FAILED, NOT_ASKED, FAILED, undefined],
    ['it failed, and is made there', FAILED, SETTLED, SETTLED, 'rejected'],
    ['nobody asked before', NOT_ASKED, SETTLED, SETTLED, 'rejected'],
    ['nobody asks at all', NOT_ASKED, NOT_ASKED, NOT_ASKED, undefined],
  ])('where the login ends on another host and %s', async (_, first, second, outcome, state) => {
    outcomes = [first, second];
    const consent = open();
    await consent.beforeLogin(LOGIN);
    await consent.atEnd(ELSEWHERE);
    expect([outcomeOf(consent), consent.state(), carried]).toEqual([outcome, state, state]);
    expect(outcomes).toEqual([]);
  });

  it('is not made at another site’s login page, whose answer would be no answer here', async () => {
    outcomes = [SETTLED];
    const consent = open();
    await consent.beforeLogin(at('https://id.provider.example/login'));
    expect([outcomeOf(consent), outcomes.length]).toEqual([undefined, 1]);
    await consent.atEnd(MEMBERS);
    expect(outcomeOf(consent)).toEqual(SETTLED);
  });

  it('is none after a try that crashed', async () => {
    outcomes = [SETTLED, SETTLED];
    const consent = open();
    await consent.beforeLogin(LOGIN);
    consent.forget();
    expect([outcomeOf(consent), consent.state()]).toEqual([undefined, undefined]);
  });

  it('is never made where nothing is to be chosen', async () => {
    const consent = openSessionConsent('none', new Raw('https://www.lender.example/'));
    await consent.beforeLogin(LOGIN);
    await consent.atEnd(MEMBERS);
    expect([consent.told(VISIT), consent.state(), carried]).toEqual([VISIT, undefined, undefined]);
  });
});

describe('what a page sent that asked although the choice had been made', () => {
  const sent = (page: string, sentAt: number, consent: ConsentState): OutboundRequest => ({
    ...aRequest({ url: 'https://t.example/c', page }),
    sentAt,
    consent,
  });
  const told = (consent: SessionConsent, ...requests: readonly OutboundRequest[]): readonly ConsentState[] =>
    consent.told({ ...VISIT, requests }).requests.map((request) => request.consent);

  it('was sent before it, until it was answered there', async () => {
    outcomes = [SETTLED, SETTLED];
    const consent = open();
    await consent.beforeLogin(LOGIN);
    clock = 2000;
    sight = 'banner';
    await consent.atEnd(MEMBERS);
    expect(
      told(
        consent,
        sent('https://www.lender.example/login', 500, 'before'),
        sent('https://www.lender.example/login', 1500, 'rejected'),
        sent('https://www.lender.example/mypage', 1900, 'rejected'),
        sent('https://www.lender.example/mypage', 2100, 'rejected'),
      ),
    ).toEqual(['before', 'rejected', 'before', 'rejected']);
  });

  it('counts under whatever address of its own host', async () => {
    outcomes = [SETTLED, FAILED];
    const consent = open();
    await consent.beforeLogin(LOGIN);
    clock = 2000;
    await consent.atEnd(ELSEWHERE);
    expect(
      told(
        consent,
        sent('https://app.lender.example/', 1900, 'rejected'),
        sent('https://www.lender.example/session', 1800, 'rejected'),
        sent('https://app.lender.example/mypage', 2500, 'not-asked'),
      ),
    ).toEqual(['before', 'rejected', 'before']);
  });
});
