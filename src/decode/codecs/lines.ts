// One record a line: newline-delimited JSON, and Google Analytics 4's batches of one query string for each event. SignalR and
// engine.io part their packets by U+001E instead.
import type { Opening, Part, TextCodec } from '../codec.ts';
import { json } from './json.ts';
import { pairs } from './pairs.ts';
import { quotedPrintable } from './quoted-printable.ts';

// Enough to tell records from prose; what follows is read line by line as far as the budget goes.
const LOOKED_AT = 64;
const SEPARATORS = ['\u001e', '\n'] as const;

export const lines: TextCodec = {
  id: 'lines',
  takes: 'text',
  stage: 'document',
  silent: true,
  guard: { needs: '\n\u001e' },
  opens: (text) => {
    if (!SEPARATORS.some((separator) => text.includes(separator))) return undefined;
    const first = takeLines(text, LOOKED_AT);
    if (first.length < 2 || !first.every((line) => openRecord(line.text) !== undefined)) return undefined;
    // Lines that were only broken on the way are no records.
    if (quotedPrintable.opens(text, {}) !== undefined) return undefined;
    return { kind: 'parts', likelihood: 'sure', parts: recordsOf(text) };
  },
  proof: {
    pairs: [
      {
        encoded: 'en=page_view&ep.q=koza\r\nen=scroll\r\n',
        plain: { '[0].en': 'page_view', '[0].ep.q': 'koza', '[1].en': 'scroll' },
      },
      { encoded: '{"a":"x"}\u001e{"a":"y"}\u001e', plain: { '[0].a': 'x', '[1].a': 'y' } },
      { encoded: '{"a":"x"}\n{"a":"y","b":["z"]}', plain: { '[0].a': 'x', '[1].a': 'y', '[1].b[0]': 'z' } },
    ],
    refuses: ['a=1&b=2', 'koza=3D07=\r\n38261&b=3D2', '住所\n東京都', 'a=1\nfree text', '{"a":1}\n'],
  },
};

interface Line {
  readonly text: string;
  readonly start: number;
}

function takeLines(text: string, most: number): readonly Line[] {
  const taken: Line[] = [];
  for (const line of linesOf(text)) {
    taken.push(line);
    if (taken.length === most) break;
  }
  return taken;
}

function* linesOf(text: string): Generator<Line> {
  const separator = text.includes(SEPARATORS[0]) ? SEPARATORS[0] : SEPARATORS[1];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(separator, start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end).replace(/\r$/, '');
    if (line.trim() !== '') yield { text: line, start };
    start = end + 1;
  }
}

function openRecord(line: string): Opening | undefined {
  return json.opens(line, {}) ?? pairs.opens(line, {});
}

// Groups of different lines must not meet; a line has far fewer objects than this.
const GROUPS_PER_LINE = 100_000;

function* recordsOf(text: string): Generator<Part> {
  let index = 0;
  for (const { text: line, start } of linesOf(text)) {
    const opening = openRecord(line);
    const whole: Part = { steps: [], content: line, group: 0, at: { start: 0, end: line.length }, hints: {} };
    for (const part of opening?.kind === 'parts' ? opening.parts : [whole]) {
      const at = part.at && { start: part.at.start + start, end: part.at.end + start };
      const { content, hints } = part;
      const steps = [{ kind: 'index', index } as const, ...part.steps];
      const group = index * GROUPS_PER_LINE + part.group;
      yield { steps, content, group, at, hints, isNumber: part.isNumber === true };
    }
    index += 1;
  }
}
