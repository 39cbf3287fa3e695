// Does a banner stand on this page? One question to the main document, cheap enough for every page that is only looked at.
import type { BannerSight, ConsentOutcome } from '../../model/consent.ts';
import type { ConsentState } from '../../model/outbound-request.ts';
import type { Tab } from '../tab.ts';
import { foundIn, sightExpression, sightOf } from './ask-page.ts';
import { loadConsentRules } from './load-consent-rules.ts';

/** Undefined when the page does not answer. */
export async function seeBanner(tab: Pick<Tab, 'evaluate'>): Promise<BannerSight | undefined> {
  const answer = await tab.evaluate(sightExpression(await loadConsentRules()));
  return answer === undefined ? undefined : sightOf(foundIn(answer.value));
}

/** What requests of a page are said to have been sent under where no choice had been made. A notice asks nobody. */
export function stateWithoutChoice(banner: BannerSight | undefined): ConsentState {
  if (banner === undefined) return 'unknown';
  return banner.kind === 'banner' ? 'before' : 'not-asked';
}

/** The banner is gone when a page has been answered; what was sent while it stood was sent before the choice. */
export function stateBefore({ kind }: ConsentOutcome, told: ConsentState): ConsentState {
  return told === 'not-asked' && (kind === 'settled' || kind === 'failed') ? 'before' : told;
}
