// A strict reader of our own HTML: every tag closed in order, every attribute quoted, nothing else that looks like markup.

/** One element as it was opened. */
export interface OpenedTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const VOID = new Set(['meta', 'input', 'br', 'wbr']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;

/** Tags in document order; throws with the offending place when the document is not well formed. */
export function readHtml(html: string): readonly OpenedTag[] {
  if (!html.startsWith('<!doctype html>')) throw new Error('no doctype');
  const body = html.slice('<!doctype html>'.length);
  const opened: OpenedTag[] = [];
  const stack: string[] = [];
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const match = TAG.exec(body);
    if (match === null) throw new Error(`not a tag: ${body.slice(at, at + 60)}`);
    const [, slash, name = '', attributes = '', selfClosed] = match;
    if (slash === '/') {
      if (stack.pop() !== name) throw new Error(`</${name}> closes nothing: ${body.slice(at - 60, at)}`);
      continue;
    }
    opened.push({ name, attributes: Object.fromEntries(attributesOf(attributes)) });
    if (selfClosed !== '/' && !VOID.has(name)) stack.push(name);
    // A style sheet or a script may hold `<` and `>`, and no tag: go on behind it.
    if (name === 'style' || name === 'script') TAG.lastIndex = body.indexOf(`</${name}>`, at);
  }
  if (stack.length > 0) throw new Error(`left open: ${stack.join(' ')}`);
  return opened;
}

/** Text between tags, entities resolved. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)>[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

function attributesOf(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value] as const);
}
