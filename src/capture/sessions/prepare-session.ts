// Opens a session: a visit of its own, in which somebody answers the consent banner and logs in.
import type { PlannedVisit, VisitId } from '../../model/crawl-plan.ts';
import type { LoginPlan } from '../../model/login-plan.ts';
import type { ActionLabel } from '../../model/outbound-request.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import { until } from '../recorded/until.ts';
import type { DrivenStage } from '../stage.ts';
import type { VisitFailure } from '../visit-failure.ts';
import type { Prepare } from './open-sessions.ts';
import { addressOf, isSameAddress, shows, whyNot } from './page-signs.ts';
import { openSessionConsent } from './session-consent.ts';
import { readState, stateOf, type SessionState } from './session-state.ts';

/** What is done in a preparation beside its steps. */
export interface Preparation {
  /** In the page that stands before the first step. */
  readonly begin: (stage: DrivenStage) => Promise<void>;
  /** In the page in which the steps ended. */
  readonly conclude: (stage: DrivenStage) => Promise<VisitFailure | undefined>;
}

export interface PrepareSettings {
  readonly login: LoginPlan | undefined;
  readonly visit: (
    planned: PlannedVisit,
    how: { readonly state: SessionState | undefined; readonly preparation: Preparation },
  ) => Promise<PageVisit>;
  /** Told of each preparation, whatever came of it. */
  readonly onVisit: (visit: PageVisit) => void;
}

/** Milliseconds in which a page that is made by scripts shows who is logged in. */
const CHECK_PATIENCE = 5000;

export function prepareWith({ login, visit, onVisit }: PrepareSettings): Prepare {
  return async (number, first) => {
    const given = login?.way.kind === 'storage-state' ? stateOf(number, login.way.storage) : undefined;
    const isReady = login === undefined || (given !== undefined && login.check === undefined);
    if (isReady && first.consent === 'none') return { kind: 'open', number, state: given };
    const planned = plannedPreparation(number, first, login);
    const consent = openSessionConsent(first.consent, login?.start ?? first.url);
    let state: SessionState | undefined;
    const preparation: Preparation = {
      begin: async (stage) => {
        consent.forget();
        if (planned.steps.length > 0) await consent.beforeLogin(stage);
      },
      conclude: async (stage) => {
        const failure = login === undefined ? undefined : await confirmLogin(stage, login);
        if (failure !== undefined) return failure;
        await consent.atEnd(stage);
        state = { ...(await readState(number, stage.page)), consent: consent.state() };
        return undefined;
      },
    };
    const told = await visit(planned, { state: given, preparation });
    onVisit(consent.told(told));
    // A page that is still restless after the login has opened the session all the same; the visit itself says so.
    if (state !== undefined) return { kind: 'open', number, state };
    const why = told.outcome.kind === 'visited' ? 'nothing was left of it' : told.outcome.reason;
    return { kind: 'closed', number, reason: `the ${planned.label ?? 'session'} failed: ${why}` };
  };
}

function plannedPreparation(number: number, first: PlannedVisit, login: LoginPlan | undefined): PlannedVisit {
  const id = `s${number}` as VisitId;
  const shared = { id, depth: 0, consent: first.consent } as const;
  if (login === undefined) return { ...shared, label: 'consent', url: first.url, steps: [] };
  const { way, check } = login;
  if (way.kind === 'steps') return { ...shared, label: 'login', url: way.url, steps: way.steps };
  return { ...shared, label: 'login', url: check?.at ?? first.url, steps: [] };
}

async function confirmLogin(stage: DrivenStage, { url, check, loggedOut }: LoginPlan): Promise<VisitFailure | undefined> {
  const { tab } = stage;
  const here = await addressOf(tab);
  if (check?.at !== undefined && !(here !== undefined && isSameAddress(here, check.at))) {
    stage.log.setAction('login check' as ActionLabel);
    const failure = await tab.navigate(check.at);
    if (failure !== undefined) return failure;
    await stage.settle();
  }
  let why: string | undefined;
  const holds = await until(CHECK_PATIENCE, async () => {
    why = await whyNotLoggedIn();
    return why === undefined ? true : undefined;
  });
  return holds === true ? undefined : { kind: 'logged-out', reason: why ?? 'the page does not answer' };

  async function whyNotLoggedIn(): Promise<string | undefined> {
    if (loggedOut !== undefined && (await shows(tab, loggedOut))) return 'the page shows that nobody is logged in';
    if (check !== undefined) {
      const reason = await whyNot(tab, check);
      return reason === undefined ? undefined : `the login check does not hold: ${reason}`;
    }
    // Some sites log in without leaving the page; then the field for the password is gone.
    const form = { url, selector: 'input[type=password]', text: undefined };
    return url !== undefined && (await shows(tab, form)) ? 'the login page still asks for a password' : undefined;
  }
}
