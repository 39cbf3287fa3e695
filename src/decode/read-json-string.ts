// A JSON string at its opening quote → its text and where it ends (RFC 8259, section 7).

export interface JsonString {
  readonly text: string;
  /** Offset of the closing quote, or the end of the text. */
  readonly end: number;
  /** Offset behind the string. */
  readonly next: number;
  /** False when the text ended first. */
  readonly closed: boolean;
}

export function readJsonString(text: string, quote: number): JsonString {
  const place = skipJsonString(text, quote);
  const written = text.slice(quote + 1, place.end);
  return { text: written.includes('\\') ? unescape(written) : written, ...place };
}

/** The string's places alone. */
export function skipJsonString(text: string, quote: number): Omit<JsonString, 'text'> {
  const start = quote + 1;
  let end = text.indexOf('"', start);
  while (end >= 0 && isEscaped(text, end, start)) end = text.indexOf('"', end + 1);
  const closed = end >= 0;
  if (!closed) end = text.length;
  return { end, next: closed ? end + 1 : end, closed };
}

function isEscaped(text: string, at: number, start: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= start && text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescape(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return unescapeLoosely(written);
  }
}

// An escape that JSON does not know stands for its letter, as in JavaScript; a raw line end stands for itself.
function unescapeLoosely(written: string): string {
  return written.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, unit: string | undefined, letter: string) =>
    unit === undefined ? (CONTROLS[letter] ?? letter) : String.fromCharCode(Number.parseInt(unit, 16)),
  );
}
