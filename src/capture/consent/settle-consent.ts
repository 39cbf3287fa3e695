// Makes the choice about cookies on the page that stands: waits for its banner, answers it, and looks whether it went away.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'playwright';
import type { ConsentOutcome, ConsentWay } from '../../model/consent.ts';
import type { ActionLabel, ConsentState } from '../../model/outbound-request.ts';
import type { DrivenStage } from '../stage.ts';
import { findExpression, foundIn, type FoundBanner } from './ask-page.ts';
import { openAutoconsent, type Autoconsent, type KnownPopup } from './autoconsent.ts';
import { clickPaths, clickWords } from './click-answer.ts';
import type { ConsentRule } from './consent-rule-schema.ts';
import { loadConsentRules } from './load-consent-rules.ts';

type Choice = 'reject' | 'accept';

/** What a page shows: a popup that autoconsent knows, a banner of a rule, or one that words tell. */
interface Seen {
  readonly popup: KnownPopup | undefined;
  readonly banner: { readonly frame: Frame; readonly found: FoundBanner } | undefined;
}

/** Milliseconds for a banner to come; some wait for the page to be read a little. */
const BANNER_PATIENCE = 6000;
/** Milliseconds, and looks, that autoconsent is given before words decide: a busy page answers late. */
const WORDS_WAIT = 2500;
const WORDS_LOOKS = 8;
/** Milliseconds for a banner to go away. */
const GONE_PATIENCE = 4000;
const LOOK_AGAIN = 250;

/** The choice as requests carry it. */
export const STATE_OF: Readonly<Record<Choice, ConsentState>> = { reject: 'rejected', accept: 'accepted' };

/** Requests carry the choice from the click on, of which `onChoice` is told; where it fails they carry it no longer. */
export async function settleConsent(
  stage: DrivenStage,
  choice: Choice,
  onChoice: () => void = () => undefined,
): Promise<ConsentOutcome> {
  const rules = await loadConsentRules();
  const helper = await openAutoconsent(stage.page);
  const seen = await waitForBanner(stage, rules, helper);
  const outcome = await answer({ stage, choice, onChoice, rules, helper }, seen);
  if (outcome.kind !== 'settled') stage.log.setConsent(undefined);
  return outcome;
}

interface Settling {
  readonly stage: DrivenStage;
  readonly choice: Choice;
  readonly onChoice: () => void;
  readonly rules: readonly ConsentRule[];
  readonly helper: Autoconsent;
}

async function waitForBanner(stage: DrivenStage, rules: readonly ConsentRule[], helper: Autoconsent): Promise<Seen> {
  const began = performance.now();
  for (let looks = 1; ; looks += 1) {
    const popup = await helper.look();
    const banner = await findBanner(stage, rules);
    const waited = performance.now() - began;
    if (popup !== undefined || banner?.found.way === 'rule') return { popup, banner };
    if (banner !== undefined && waited > WORDS_WAIT && looks >= WORDS_LOOKS) return { popup, banner };
    if (waited > BANNER_PATIENCE || stage.tab.hasCrashed() || stage.page.isClosed()) return { popup, banner };
    await sleep(LOOK_AGAIN);
  }
}

async function findBanner({ page }: Pick<DrivenStage, 'page'>, rules: readonly ConsentRule[]): Promise<Seen['banner']> {
  let silent: Seen['banner'];
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && !(await isShown(frame))) continue;
    const found = foundIn(await frame.evaluate(findExpression(rules)).catch(() => undefined));
    if (found === undefined) continue;
    if (found.way === 'rule' || found.answers.length > 0) return { frame, found };
    silent ??= { frame, found }; // its buttons may be in a frame of its own
  }
  return silent;
}

async function isShown(frame: Frame): Promise<boolean> {
  const element = await frame.frameElement().catch(() => undefined);
  return (await element?.isVisible().catch(() => false)) === true;
}

// Our own rule first: it was written for a tool that autoconsent of this release does not know. Words are the last resort.
async function answer(settling: Settling, { popup, banner }: Seen): Promise<ConsentOutcome> {
  const { choice } = settling;
  if (popup === undefined && banner === undefined) return { kind: 'not-asked' };
  const rule = banner?.found.way === 'rule' ? settling.rules.find(({ id }) => id === banner.found.name) : undefined;
  if (banner !== undefined && rule !== undefined) {
    const way: ConsentWay = { kind: 'rule', name: rule.id };
    if (rule[choice].length === 0) return { kind: 'no-choice', way };
    return attempt(settling, {
      way,
      frame: banner.frame,
      act: async () => (await clickPaths(banner.frame, rule[choice])) !== undefined,
      isNotice: banner.found.isNotice,
    });
  }
  if (popup !== undefined) {
    const way: ConsentWay = { kind: 'autoconsent', name: popup.rule };
    if (popup.isOneWay && choice === 'reject') return { kind: 'no-choice', way };
    if (!popup.lacks.includes(choice)) {
      const outcome = await attempt(settling, {
        way,
        frame: popup.frame,
        act: async () => (await settling.helper.answer(popup, choice)) === true,
        isNotice: banner?.found.isNotice === true,
      });
      if (outcome.kind === 'settled') return outcome;
    }
  }
  const standing = await findBanner(settling.stage, settling.rules);
  if (standing === undefined) return failed(popup, 'the banner has no button that is understood');
  return answerByWords(settling, standing, popup);
}

async function answerByWords(
  settling: Settling,
  { frame, found }: NonNullable<Seen['banner']>,
  popup: KnownPopup | undefined,
): Promise<ConsentOutcome> {
  const { choice } = settling;
  const way: ConsentWay = { kind: found.way, name: found.name };
  const isOffered = choice === 'accept' ? found.answers.includes('accept') : !found.isNotice;
  if (found.answers.length > 0 && found.isNotice && !isOffered) {
    // It stands in the way of what comes; to close it is no choice, but it is what a visitor who goes on does.
    if (choice === 'accept') await clickWords(frame, choice);
    return { kind: 'no-choice', way };
  }
  if (found.answers.length === 0) return failed(popup, 'the banner has no button that is understood', way);
  return attempt(settling, { way, frame, act: async () => clickWords(frame, choice), isNotice: found.isNotice });
}

function failed(popup: KnownPopup | undefined, reason: string, way?: ConsentWay): ConsentOutcome {
  return { kind: 'failed', way: popup === undefined ? way : { kind: 'autoconsent', name: popup.rule }, reason };
}

interface Attempt {
  readonly frame: Frame;
  readonly way: ConsentWay;
  readonly act: () => Promise<boolean>;
  /** All that the banner offers is to go on. */
  readonly isNotice?: boolean;
}

async function attempt(settling: Settling, { frame, way, act, isNotice = false }: Attempt): Promise<ConsentOutcome> {
  const { stage, choice, onChoice } = settling;
  onChoice();
  stage.log.setAction(`${choice} cookies` as ActionLabel);
  stage.log.setConsent(STATE_OF[choice]);
  if (!(await act())) return { kind: 'failed', way, reason: `its button to ${choice} could not be used` };
  await stage.settle();
  return (await isGone(settling, frame, isNotice))
    ? { kind: 'settled', way }
    : { kind: 'failed', way, reason: 'the banner stands on after the choice' };
}

// A frame that is no longer there took its banner along, and a word of thanks that follows a choice is no banner.
async function isGone({ stage, rules }: Settling, frame: Frame, wasNotice: boolean): Promise<boolean> {
  const deadline = performance.now() + GONE_PATIENCE;
  for (;;) {
    const standing = await findBanner(stage, rules);
    if (standing === undefined || (frame.isDetached() && standing.frame === frame)) return true;
    if (standing.found.isNotice && !wasNotice) return true;
    if (performance.now() > deadline) return false;
    await sleep(LOOK_AGAIN);
  }
}
