// `Name: value` lines, with or without a body below them → values by name: a frame of STOMP (https://stomp.github.io), an HTTP message
// or a mail inside a string, a form that a script printed.
import type { Part, TextCodec } from '../codec.ts';

const HEADER = /^([A-Za-z][\w-]{0,60}): ?(.*)$/;
// `SEND` of STOMP, `POST /x HTTP/1.1`.
const FIRST_LINE = /^(?:[A-Z]{3,12}|[A-Z]{3,8} \S+ HTTP\/[\d.]+|HTTP\/[\d.]+ \d{3}.*)$/;
const FEWEST = 2;

export const headers: TextCodec = {
  id: 'headers',
  takes: 'text',
  stage: 'document',
  silent: true,
  guard: { needs: ':', least: 6 },
  opens: (text) => {
    if (!text.includes('\n') || !/^[A-Za-z][^\n]*\r?\n[A-Za-z]/.test(text)) return undefined;
    const { parts, lines, body } = split(text);
    const isMessage = lines > parts.length && body !== undefined;
    if (parts.length < (isMessage ? 1 : FEWEST)) return undefined;
    return { kind: 'parts', likelihood: 'sure', parts: body === undefined ? parts : [...parts, body] };
  },
  proof: {
    pairs: [
      { encoded: 'Name: taro\r\nMail: taro@x.example\n', plain: { Name: 'taro', Mail: 'taro@x.example' } },
      {
        encoded: 'SEND\ndestination:/q\n\n{"mail":"taro@x.example"}\u0000',
        plain: { destination: '/q', body: '{"mail":"taro@x.example"}' },
      },
    ],
    refuses: ['koza_no', 'a: b', 'Note: this\nis prose', '住所: 東京\n氏名: 山田', 'SEND\nALL', 'a:b'],
  },
};

// Stops at the first line that is none: then it was prose.
function split(text: string): { readonly parts: readonly Part[]; readonly lines: number; readonly body: Part | undefined } {
  const parts: Part[] = [];
  let lines = 0;
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end).replace(/\r$/, '');
    const [, key, value = ''] = HEADER.exec(line) ?? [];
    if (line === '' && lines > 0) return { parts, lines, body: bodyAt(text, end + 1) };
    if (key !== undefined) {
      const from = start + line.length - value.length;
      const at = { start: from, end: from + value.length };
      parts.push({ steps: [{ kind: 'key', key }], content: value, group: 0, at, hints: {} });
    } else if (lines > 0 || !FIRST_LINE.test(line)) return { parts: [], lines, body: undefined };
    lines += 1;
    start = end + 1;
  }
  return { parts, lines, body: undefined };
}

// A frame of STOMP ends with NUL.
function bodyAt(text: string, from: number): Part | undefined {
  const content = text.slice(from).replace(/\0\s*$/, '');
  if (content === '') return undefined;
  return { steps: [{ kind: 'key', key: 'body' }], content, group: 0, at: { start: from, end: from + content.length }, hints: {} };
}
