// Expressions that ask a document for its banner, and what it answers.
import type { BannerSight } from '../../model/consent.ts';
import { BANNER_WORDS, type Answer } from './banner-words.ts';
import type { ConsentRule } from './consent-rule-schema.ts';
import { PAGE_SCRIPT } from './page-script.ts';

/** The banner that stands in a document, and what its buttons offer. */
export interface FoundBanner {
  readonly way: 'rule' | 'known' | 'words';
  /** Id of the rule, or name of the tool; empty for words. */
  readonly name: string;
  readonly answers: readonly Answer[];
  /** All that it offers is to go on. */
  readonly isNotice: boolean;
}

/** Elements of tools that are known whatever language they speak; autoconsent or their words answer them. Ids from autoconsent's rules. */
const KNOWN: Readonly<Record<string, string>> = {
  OneTrust: '#onetrust-banner-sdk',
  Cookiebot: '#CybotCookiebotDialog',
  Usercentrics: '#usercentrics-root, #usercentrics-cmp-ui',
  consentmanager: '#cmpbox',
  Quantcast: '.qc-cmp2-container',
  Didomi: '#didomi-notice',
  Sourcepoint: 'iframe[id^=sp_message_iframe]',
  TrustArc: 'iframe[id^=pop-frame]',
};

type PageRule = Pick<ConsentRule, 'id' | 'banner' | 'reject'>;

function asked(rules: readonly PageRule[], isFurther: boolean, hasFrames = false): string {
  const told = { rules: rules.map(({ id, banner, reject }) => ({ id, banner, reject })), known: KNOWN, words: BANNER_WORDS };
  return `(${PAGE_SCRIPT})(${JSON.stringify(told)}, ${JSON.stringify({ isFurther, hasFrames })})`;
}

/** Gives a `FoundBanner` or null. With `isFurther`, settings that were opened count as one. */
export function findExpression(rules: readonly PageRule[], isFurther = false): string {
  return `${asked(rules, isFurther)}.found`;
}

/** As `findExpression`, asked of the main document alone: frames that call themselves a banner count as one. */
export function sightExpression(rules: readonly PageRule[]): string {
  return `${asked(rules, false, true)}.found`;
}

/** Gives the button for an answer, as words tell it, or null. */
export function buttonExpression(answer: Answer, isFurther = false): string {
  return `${asked([], isFurther)}.answers[${JSON.stringify(answer)}] ?? null`;
}

/** Gives the first visible element that a selector names, or null. */
export function elementExpression(selector: string): string {
  return `${asked([], false)}.visible(${JSON.stringify(selector)})`;
}

/** Takes the ticks of opened settings away that may be taken away, and gives their number. */
export const UNTICK_EXPRESSION: string = `${asked([], true)}.untick()`;

/** For the records of a visit. */
export function sightOf(found: FoundBanner | undefined): BannerSight {
  if (found === undefined) return { kind: 'none', way: undefined };
  return { kind: found.isNotice ? 'notice' : 'banner', way: { kind: found.way, name: found.name } };
}

/** What came back from a page, which may be anything. */
export function foundIn(value: unknown): FoundBanner | undefined {
  return typeof value === 'object' && value !== null && 'way' in value ? (value as FoundBanner) : undefined;
}
