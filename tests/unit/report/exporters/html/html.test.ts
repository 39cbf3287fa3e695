import { describe, expect, it } from 'vitest';
import { html } from '../../../../../src/report/exporters/html/html.tsx';
import { readHtml, textOf } from '../../../../support/html-structure.ts';
import { anEmptyReport, aReport } from '../../../../support/a-report.ts';

const page = html.render(aReport(), { language: 'en', color: false, width: 80 });
const tags = readHtml(page);
const text = textOf(page);

describe('html', () => {
  it('tells in this order: verdict, coverage, flow, overview, causes, recipients, scope, rules, run', () => {
    const order = [
      '3 causes send personal data',
      'The audit is incomplete',
      'id="flow"',
      'id="overview"',
      'id="cause-1"',
      'id="cause-5"',
      'id="recipients"',
      'id="coverage"',
      'id="closed"',
      'id="rules"',
      'id="run"',
    ].map((mark) => page.indexOf(mark));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('has no link and no reference to an id that is not there, and no id twice', () => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const used = tags.flatMap(({ attributes }) => [
      attributes['aria-labelledby'],
      attributes['for'],
      /^#(.+)/.exec(attributes['href'] ?? '')?.[1],
    ]);
    expect(used.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  });

  it('holds every sentence in both languages and starts with the one that was asked for', () => {
    expect(text).toContain('would have got it in 10 requests');
    expect(text).toContain('リクエスト10件で5か所の送信先に渡るところでした');
    const counts = ['en', 'ja'].map(
      (language) => tags.filter(({ name, attributes }) => name === 'span' && attributes['lang'] === language).length,
    );
    expect(counts[0]).toBe(counts[1]);
    const japanese = readHtml(html.render(aReport(), { language: 'ja', color: false, width: 80 }));
    for (const [document, language] of [
      [tags, 'en'],
      [japanese, 'ja'],
    ] as const) {
      expect(document.find(({ name }) => name === 'html')?.attributes['lang']).toBe(language);
      const chosen = document.filter(({ name, attributes }) => name === 'input' && 'checked' in attributes);
      expect(chosen.map(({ attributes }) => attributes['id'])).toEqual([`show-${language}`]);
    }
  });

  it('gives every table a name, column heads and row heads', () => {
    const tables = tags.filter(({ name }) => name === 'table');
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.every(({ attributes }) => attributes['aria-labelledby'] !== undefined)).toBe(true);
    expect(tags.filter(({ name }) => name === 'th').every(({ attributes }) => attributes['scope'] !== undefined)).toBe(true);
  });

  it('keeps its headings in order, without a gap', () => {
    const levels = tags.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it('shows what a person needs to repair a cause', () => {
    for (const part of [
      'Counter LLC',
      'United States',
      'tr.green.example',
      't•••@e•••.example',
      'gzip → json → percent',
      'as its sha256 digest',
      'press Enter in #mail',
      'https://www.counter.example/tag.js:12 send',
      'v1:22222222222222222222222222222222',
      'accepted until 2027-03-31',
      'no longer seen',
      'format not known',
      'sha256:00112233445566778899aabbccddeeff',
    ]) {
      expect(text.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''));
    }
  });

  it('leaves out what an empty report has not', () => {
    const empty = readHtml(html.render(anEmptyReport(), { language: 'en', color: false, width: 80 }));
    expect(empty.filter(({ name }) => name === 'table' || name === 'article')).toEqual([]);
  });

  it('breaks lines between blocks, so that two reports can be compared', () => {
    expect(
      Math.max(
        ...page
          .replace(/<(style|script)>[^]*?<\/\1>/g, '')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(3000);
  });
});
