// Numbers in a row of a JSON text → what they spell: `[116,97,114,…]`, a `Buffer`, a `Uint8Array` (`{"0":116,"1":97,…}`).
import type { Part } from './codec.ts';
import { hasJapanese, isPrintable } from './japanese-text.ts';
import { meaningOfBytes } from './plausibility.ts';
import type { JsonScalar } from './read-json.ts';

// A four-digit PIN of four codes is also a list of four small numbers.
const FEWEST = 6;

/** One part for each object or array that spells a text, beside its numbers: nobody says that they are codes. */
export function findCharCodes(scalars: readonly JsonScalar[]): readonly Part[] {
  const found: Part[] = [];
  for (let from = 0; from < scalars.length;) {
    let to = from;
    while (isCodeAt(scalars, to, from)) to += 1;
    if (to - from >= FEWEST) {
      const part = partOf(scalars.slice(from, to));
      if (part !== undefined) found.push(part);
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

// The `at`-th scalar is a number of at most 16 bits, and the next one of the row that began at `from`.
function isCodeAt(scalars: readonly JsonScalar[], at: number, from: number): boolean {
  const scalar = scalars[at];
  if (scalar === undefined || scalar.text.length === 0 || scalar.text.length > 5) return false;
  const first = scalar.text.charCodeAt(0);
  if (first < 0x30 || first > 0x39 || scalar.group !== scalars[from]?.group) return false;
  const step = scalar.steps.at(-1);
  const position = step?.kind === 'index' ? step.index : step?.kind === 'key' ? Number(step.key) : -1;
  return position === at - from && /^\d+$/.test(scalar.text) && Number(scalar.text) < 0x10000;
}

function partOf(row: readonly JsonScalar[]): Part | undefined {
  const codes = row.map(({ text }) => Number(text));
  const content = codes.every((code) => code < 0x100) ? Buffer.from(codes) : String.fromCharCode(...codes.slice(0, 10_000));
  const spells = typeof content === 'string' ? hasJapanese(content) && isPrintable(content) : meaningOfBytes(content) === 'sure';
  const [first] = row;
  const last = row.at(-1);
  if (!spells || first === undefined || last === undefined) return undefined;
  const at = { start: first.start, end: last.end };
  return { steps: first.steps.slice(0, -1), content, group: first.group, at, hints: { token: true } };
}
