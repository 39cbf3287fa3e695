// JSON text that does not parse → the parts of it that are whole. A recorder that was killed leaves everything but the end.

/** An object as it stands in the text; `end` is exclusive. */
export interface WholeObject {
  readonly start: number;
  readonly end: number;
}

export interface WholeObjects {
  readonly objects: readonly WholeObject[];
  /** Where the first element begins that is no whole object, the end of the text when it ends between two; undefined after `]`. */
  readonly brokenAt: number | undefined;
}

/** The objects of the array that is the value of `key`, or undefined where there is no such array. The key's first place counts. */
export function salvageArray(text: string, key: string): WholeObjects | undefined {
  const start = valueOf(text, key, '[');
  if (start === undefined) return undefined;
  const objects: WholeObject[] = [];
  let at = start + 1;
  for (;;) {
    at = skip(text, at, /[\s,]*/y);
    if (text[at] === ']') return { objects, brokenAt: undefined };
    const end = text[at] === '{' ? endOfObject(text, at) : undefined;
    if (end === undefined) return { objects, brokenAt: at };
    objects.push({ start: at, end });
    at = end;
  }
}

/** The object that is the value of `key`, parsed; undefined where it is absent or broken. */
export function salvageObject(text: string, key: string): unknown {
  const start = valueOf(text, key, '{');
  const end = start === undefined ? undefined : endOfObject(text, start);
  return end === undefined ? undefined : parseJson(text.slice(start, end));
}

/** The value, or undefined for what is not JSON: the parser's own message quotes the text, so it is not passed on. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Inside a string the key's quotes would be escaped, so a bare pair of quotes is the key itself.
function valueOf(text: string, key: string, opening: '[' | '{'): number | undefined {
  const match = new RegExp(`(?<!\\\\)"${key}"\\s*:\\s*\\${opening}`).exec(text);
  return match === null ? undefined : match.index + match[0].length - 1;
}

function skip(text: string, from: number, what: RegExp): number {
  what.lastIndex = from;
  return from + (what.exec(text)?.[0].length ?? 0);
}

// Braces count outside of strings only; brackets need no count of their own, because an object's braces enclose them.
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
    } else if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

// Offset of the closing quote, or the length of the text.
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
