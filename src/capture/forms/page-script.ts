// The functions of `in-page/` as one text that a browser runs, in a world of its own where the page has replaced nothing.
import * as gathering from './in-page/gathering.ts';
import type { Page } from './in-page/page.ts';
import * as reading from './in-page/reading.ts';
import * as surroundings from './in-page/surroundings.ts';
import * as telling from './in-page/telling.ts';

const FUNCTIONS: Page = { ...reading, ...gathering, ...surroundings, ...telling };

/** An expression for the value of `body`, the statements of a function in which `page` is known. */
export function pageScript(body: string): string {
  const members = Object.entries(FUNCTIONS).map(([name, member]) => `${name}: ${String(member)}`);
  return `(() => { const page = {\n${members.join(',\n')}\n}; ${body} })()`;
}
