// Selectors as the Recorder writes them → Playwright locators. Their grammar is Puppeteer's:
// https://pptr.dev/guides/page-interactions#selectors
import type { Frame, Locator } from 'playwright';

type Scope = Pick<Frame, 'locator' | 'getByRole' | 'getByText' | 'getByLabel' | 'getByPlaceholder' | 'getByTitle'>;
type Role = Parameters<Frame['getByRole']>[0];

/** Each part of a chain stands in the shadow root of the one before. */
export function locatorOf(frame: Frame, chain: readonly string[]): Locator {
  const [first = '', ...rest] = chain;
  return rest.reduce((scope, part) => partOf(scope, part), partOf(frame, first));
}

function partOf(scope: Scope, part: string): Locator {
  const [, kind = 'css', body = part] = /^(aria|text|xpath|pierce)\/(.*)$/s.exec(part) ?? [];
  switch (kind) {
    case 'aria':
      return byAccessibleName(scope, ariaOf(body));
    case 'text':
      return scope.getByText(body);
    case 'xpath':
      return scope.locator(`xpath=${body}`);
    default:
      // Playwright's CSS looks through open shadow roots by itself.
      return scope.locator(`css=${body}`);
  }
}

/** What `aria/` asks for. */
export interface AriaQuery {
  readonly name: string | undefined;
  readonly role: string | undefined;
}

/** `Name[role="button"]`, `[name="Name"][role="button"]`, or the name alone. */
export function ariaOf(text: string): AriaQuery {
  const attributes = new Map<string, string>();
  const name = text
    .replaceAll(/\[\s*(\w+)\s*=\s*(["'])((?:\\.|(?!\2).)*)\2\s*\]/g, (_all, key: string, _quote, value: string) => {
      attributes.set(key, value.replaceAll(/\\(.)/g, '$1'));
      return '';
    })
    .trim();
  return { name: attributes.get('name') ?? (name === '' ? undefined : name), role: attributes.get('role') };
}

// Playwright asks for a name only together with a role: the roles of what people click and type into.
const ROLES: readonly Role[] = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'option',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'menuitem',
  'spinbutton',
  'slider',
  'treeitem',
  'heading',
  'img',
];

function byAccessibleName(scope: Scope, { name, role }: AriaQuery): Locator {
  if (role !== undefined) return scope.getByRole(role as Role, name === undefined ? {} : { name, exact: true });
  if (name === undefined) return scope.locator('css=:not(*)');
  const exact = { exact: true };
  // A password field has no role; its label or placeholder names it.
  const named = [scope.getByLabel(name, exact), scope.getByPlaceholder(name, exact), scope.getByTitle(name, exact)];
  const ways = [...ROLES.map((one) => scope.getByRole(one, { name, exact: true })), ...named];
  return ways.reduce((either, way) => either.or(way)).or(scope.getByText(name, exact));
}
