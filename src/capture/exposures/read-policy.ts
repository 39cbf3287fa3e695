// A page's Referrer-Policy and Content-Security-Policy, by header and meta element: what they say about where its data may go.
import { OUTWARD_DIRECTIVES, REFERRER_POLICIES, type PagePolicy, type ReferrerPolicy } from '../../model/page-policy.ts';
import type { Tab } from '../tab.ts';

const READ_META = `(() => {
  const contents = (selector) => Array.from(document.querySelectorAll(selector), (meta) => (meta.getAttribute('content') ?? '').slice(0, 10000)).slice(0, 20);
  return [contents('meta[name=referrer i]'), contents('head meta[http-equiv="content-security-policy" i]')];
})()`;

/** Undefined when the page does not answer. */
export async function readPolicy(tab: Pick<Tab, 'frames' | 'evaluateIn' | 'documentHeaders'>): Promise<PagePolicy | undefined> {
  const [main] = await tab.frames();
  const answer = main && (await tab.evaluateIn(main.id, READ_META));
  if (!Array.isArray(answer?.value)) return undefined;
  const [referrers = [], policies = []] = answer.value as readonly (readonly string[])[];
  const header = (name: string): readonly string[] =>
    Object.entries(tab.documentHeaders()).flatMap(([own, value]) => (own.toLowerCase() === name ? value.split('\n') : []));
  return policyOf([...header('referrer-policy'), ...referrers], [...header('content-security-policy'), ...policies]);
}

/** Both in the order in which they come: of Referrer-Policies the last known one holds, of the others each. */
export function policyOf(referrers: readonly string[], policies: readonly string[]): PagePolicy {
  const tokens = referrers
    .join(',')
    .split(',')
    .map((token) => token.trim().toLowerCase());
  // Words of drafts that browsers still know in meta elements (HTML Standard, 4.2.5.1).
  const known = tokens.map((token) => LEGACY[token] ?? token).filter(isReferrerPolicy);
  const enforced = policies
    .join(',')
    .split(',')
    .map(directivesOf)
    .filter(({ size }) => size > 0);
  const limited = OUTWARD_DIRECTIVES.filter((name) => enforced.some((directives) => isLimited(directives, name)));
  return { referrer: known.at(-1), limited: enforced.length === 0 ? undefined : limited };
}

const LEGACY: Readonly<Record<string, ReferrerPolicy | undefined>> = {
  never: 'no-referrer',
  default: 'strict-origin-when-cross-origin',
  always: 'unsafe-url',
  'origin-when-crossorigin': 'origin-when-cross-origin',
};

function isReferrerPolicy(token: string): token is ReferrerPolicy {
  return REFERRER_POLICIES.some((policy) => policy === token);
}

// The first directive of a name holds (CSP Level 3, section 2.2.1).
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

// `form-action` does not fall back to `default-src`. A scheme alone, or `*`, lets data go to any host.
function isLimited(directives: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  const sources = directives.get(name) ?? (name === 'form-action' ? undefined : directives.get('default-src'));
  return sources !== undefined && !sources.some((source) => /^(?:\*|https?:|wss?:|https?:\/\/\*)$/.test(source));
}
