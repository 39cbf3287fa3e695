// What a page's own HTML says to somebody who writes a configuration for its site: links, forms, a login. Hints, not findings: a page that
// scripts build shows more in a browser.
import { redactUrl, MASK } from '../../model/redacted-url.ts';
import { Raw } from '../../model/raw.ts';

export interface FormHint {
  /** `form#contact`, as a person would call it. */
  readonly label: string;
  readonly method: 'GET' | 'POST';
  /** Fields that a person fills in. */
  readonly fields: number;
  readonly hasPassword: boolean;
}

export interface PageHints {
  /** Paths of the same site, printable and without a query, in the order of the page. */
  readonly links: readonly string[];
  /** Paths that look like a login. */
  readonly logins: readonly string[];
  readonly forms: readonly FormHint[];
}

const MOST_LINKS = 12;
const TAG = /<(a|form|\/form|input|select|textarea)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const NOT_TYPED = /^(?:hidden|submit|button|image|reset)$/i;
const LOGIN = /(?:log|sign)[-_]?in\b|\/auth\b|\/mypage\b/i;
const LOGOUT = /(?:log|sign)[-_]?(?:out|off)/i;
const FILE = /\.[a-z0-9]{2,5}$/i;

/** `url` is the page's own address. */
export function readPageHints(html: string, url: string): PageHints {
  const links = new Set<string>();
  const forms: { label: string; method: 'GET' | 'POST'; fields: number; hasPassword: boolean }[] = [];
  let open: (typeof forms)[number] | undefined;
  for (const [, tag = '', attributes = ''] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (name === 'a') addLink(links, attributeOf(attributes, 'href'), url);
    else if (name === '/form') open = undefined;
    else if (name === 'form') forms.push((open = formOf(attributes, forms.length + 1)));
    else if (open !== undefined) {
      const type = name === 'input' ? (attributeOf(attributes, 'type') ?? 'text') : name;
      if (!NOT_TYPED.test(type)) open.fields += 1;
      if (/^password$/i.test(type)) open.hasPassword = true;
    }
  }
  const pages = [...links].filter((path) => !LOGOUT.test(path) && !FILE.test(path));
  return {
    links: pages.slice(0, MOST_LINKS),
    logins: [...links].filter((path) => LOGIN.test(path)).slice(0, 3),
    forms: forms.filter(({ fields }) => fields > 0),
  };
}

// A path that redaction would change may hold somebody's value: it is not offered.
function addLink(links: Set<string>, href: string | undefined, base: string): void {
  if (href === undefined || !URL.canParse(href, base)) return;
  const { origin, pathname, search } = new URL(href, base);
  if (origin !== new URL(base).origin || search !== '' || pathname === new URL(base).pathname) return;
  if (!redactUrl(new Raw(origin + pathname)).includes(MASK) && /^[\w./~-]+$/.test(pathname)) links.add(pathname);
}

function formOf(
  attributes: string,
  position: number,
): { label: string; method: 'GET' | 'POST'; fields: number; hasPassword: boolean } {
  const id = attributeOf(attributes, 'id');
  const method = /^post$/i.test(attributeOf(attributes, 'method') ?? '') ? 'POST' : 'GET';
  const label = id !== undefined && /^[a-z][\w-]{0,40}$/i.test(id) ? `form#${id}` : `form ${position}`;
  return { label, method, fields: 0, hasPassword: false };
}

function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
