// The choice of one session about cookies. Where somebody logs in it is made before the first step, as a visitor makes it: a banner covers the form and
// takes the clicks that are meant for it. It is made where the login ends as well, if a banner asks there.
import type { ConsentOutcome } from '../../model/consent.ts';
import type { ConsentChoice } from '../../model/crawl-plan.ts';
import type { ConsentState, DocumentRef, OutboundRequest } from '../../model/outbound-request.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import type { Raw } from '../../model/raw.ts';
import { seeBanner, stateBefore } from '../consent/see-banner.ts';
import { settleConsent, STATE_OF } from '../consent/settle-consent.ts';
import { hostOfUrl, siteOfUrl } from '../site-of-url.ts';
import type { DrivenStage } from '../stage.ts';
import { addressOf } from './page-signs.ts';

export interface SessionConsent {
  /** In the page where a login begins; a page of another site asks for itself, and its answer says nothing of this session. */
  readonly beforeLogin: (stage: DrivenStage) => Promise<void>;
  /** In the page in which the preparation ends. */
  readonly atEnd: (stage: DrivenStage) => Promise<void>;
  /** A try that crashed has chosen nothing for the next one. */
  readonly forget: () => void;
  /** As the session's later requests carry it. A choice that failed closes nothing: what is sent then counts as sent before it. */
  readonly state: () => ConsentState | undefined;
  /** The visit with what became of the choice; as it was where nothing was to be chosen, or nobody came to it. */
  readonly told: (visit: PageVisit) => PageVisit;
}

interface Made {
  readonly outcome: ConsentOutcome;
  readonly host: string;
}

/** A page that asked although the choice had been made: what it sent until its own was made was sent before it. */
interface AskedAgain {
  readonly isIn: (document: DocumentRef) => boolean;
  /** Milliseconds since the Unix epoch. */
  readonly until: number;
}

/** `start` is an address of the site that the session is for. */
export function openSessionConsent(choice: ConsentChoice, start: Raw): SessionConsent {
  let made: Made | undefined;
  let again: AskedAgain | undefined;

  async function make(stage: DrivenStage, here: Raw | undefined): Promise<void> {
    if (choice === 'none') return;
    const host = here === undefined ? '' : hostOfUrl(here);
    const first = made;
    let until: number | undefined;
    const second = await settleConsent(stage, choice, () => void (until ??= Date.now()));
    const outcome = together(first?.outcome, second);
    made = { outcome, host };
    if (first?.outcome.kind !== 'settled') return;
    if (until !== undefined) again = { until, isIn: ({ url }) => isOfPage(url, { here, host, first: first.host }) };
    // A look that found nobody asking has not taken back what was chosen before.
    if (outcome.kind === 'settled') stage.log.setConsent(STATE_OF[choice]);
  }

  function stateOf({ document, sentAt, consent }: OutboundRequest, outcome: ConsentOutcome): ConsentState {
    const isChosen = choice !== 'none' && consent === STATE_OF[choice];
    if (isChosen && again?.isIn(document) === true && sentAt < again.until) return 'before';
    return stateBefore(outcome, consent);
  }

  return {
    beforeLogin: async (stage) => {
      const here = await addressOf(stage.tab);
      if (here !== undefined && siteOfUrl(here) === siteOfUrl(start)) await make(stage, here);
    },
    atEnd: async (stage) => {
      const here = await addressOf(stage.tab);
      // Another host may keep its own answer, and its banner may come late; on this one it would stand there by now.
      const holds = made?.outcome.kind === 'settled' && here !== undefined && made.host === hostOfUrl(here);
      if (!holds || (await seeBanner(stage.tab))?.kind === 'banner') await make(stage, here);
    },
    forget: () => {
      made = undefined;
      again = undefined;
    },
    state: () => (made?.outcome.kind === 'settled' && choice !== 'none' ? STATE_OF[choice] : undefined),
    told: (visit) => {
      if (made === undefined) return visit;
      const { outcome } = made;
      const requests = visit.requests.map((request) => ({ ...request, consent: stateOf(request, outcome) }));
      return { ...visit, requests, consent: { choice, banner: visit.consent?.banner, outcome } };
    },
  };
}

// Where the second page asks nothing, the first answer holds.
function together(first: ConsentOutcome | undefined, second: ConsentOutcome): ConsentOutcome {
  if (first === undefined || first.kind === 'not-asked') return second;
  return second.kind === 'settled' || second.kind === 'failed' ? second : first;
}

// A page may have changed its address since it sent; on a host of its own everything was sent by it.
function isOfPage(
  url: Raw,
  { here, host, first }: { readonly here: Raw | undefined; readonly host: string; readonly first: string },
): boolean {
  return (here !== undefined && url.equals(here)) || (host !== first && hostOfUrl(url) === host);
}
