// What a page shows of a session: an address, an element, a text.
import type { LoginCheck, PageSigns } from '../../model/login-plan.ts';
import { Raw } from '../../model/raw.ts';
import type { Tab } from '../tab.ts';

/** A page that can be asked. */
export type AskedTab = Pick<Tab, 'evaluate'>;

/** The address of the document that stands in the tab; undefined when it does not answer. */
export async function addressOf(tab: AskedTab): Promise<Raw | undefined> {
  const answer = await tab.evaluate('location.href');
  return typeof answer?.value === 'string' ? new Raw(answer.value) : undefined;
}

/** Is every sign that is given there? A page that does not answer shows nothing. */
export async function shows(tab: AskedTab, { url, selector, text }: PageSigns): Promise<boolean> {
  if (url !== undefined) {
    const here = await addressOf(tab);
    if (here === undefined || !isSameAddress(here, url)) return false;
  }
  if (selector === undefined && text === undefined) return true;
  const answer = await tab.evaluate(`(() => {
  const isVisible = (one) => (one.checkVisibility === undefined ? true : one.checkVisibility({ visibilityProperty: true }));
  const selector = ${JSON.stringify(selector ?? null)};
  const text = ${JSON.stringify(text ?? null)};
  if (selector !== null && ![...document.querySelectorAll(selector)].some(isVisible)) return false;
  return text === null || (document.body?.innerText ?? '').includes(text);
})()`);
  return answer?.value === true;
}

/** Undefined where the check holds; else one printable sentence. */
export async function whyNot(tab: AskedTab, { shows: wanted, not }: LoginCheck): Promise<string | undefined> {
  const { url, selector, text } = wanted;
  const none = { url: undefined, selector: undefined, text: undefined };
  if (url !== undefined && !(await shows(tab, { ...none, url }))) return 'the page is at another address';
  if (selector !== undefined && !(await shows(tab, { ...none, selector }))) return `no visible element matches ${selector}`;
  if (text !== undefined && !(await shows(tab, { ...none, text }))) return 'the text of the check is not on the page';
  if (not !== undefined && (await shows(tab, not))) return 'the page shows what the check excludes';
  return undefined;
}

/** Same origin and path? Query and a trailing slash do not count; a fragment counts where the second has one (`#/login`). */
export function isSameAddress(here: Raw, there: Raw): boolean {
  return here.ask((one) =>
    there.ask((other) => {
      if (!URL.canParse(one) || !URL.canParse(other)) return false;
      const [a, b] = [new URL(one), new URL(other)];
      const route = ({ hash }: URL): string => hash.replace(/\?.*$/s, '');
      return a.origin === b.origin && pathOf(a) === pathOf(b) && (b.hash === '' || route(a) === route(b));
    }),
  );
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/(?<=.)\/$/, '');
}
