// The two lists of transmissions: what they hold for each recipient, that they open as they are, and that no text breaks out of them.
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/model/audit-report.ts';
import type { Language } from '../../src/model/language.ts';
import { exporters } from '../../src/report/exporters/index.ts';
import { aContractsReport } from '../support/a-contracts-report.ts';
import { aHostileReport } from '../support/a-hostile-report.ts';
import { anEmptyReport } from '../support/a-report.ts';
import { readHtml, textOf } from '../support/html-structure.ts';

const HOSTILE = [
  '=1+1',
  '＝cmd|x',
  '@SUM(A1)',
  'a","=1+1',
  'line\r\nforged,row',
  '</dd><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u001b[31m\u202e\u0000',
];

const render = (id: 'transmissions' | 'external-transmission', report: AuditReport, language: Language): string =>
  exporters[id].render(report, { language, color: false, width: 80 });

const hostile = (text: string): AuditReport => ({ ...aHostileReport(text), acceptance: aContractsReport(text).acceptance });

describe('transmissions', () => {
  const rows = (report: AuditReport, language: Language): readonly (readonly string[])[] =>
    parse(render('transmissions', report, language), { bom: true });

  it('has a row for each recipient, with what it gets and how it stands', () => {
    const [heads, ...others] = rows(aContractsReport(), 'ja');
    expect(heads).toEqual([
      'サービス名',
      '送信先名称（法人）',
      '国',
      '送信先ホスト',
      '送信される情報',
      '個人情報の有無',
      '当社の利用目的',
      '送信先の利用目的',
      'オプトアウトURL',
      'プライバシーポリシー',
      'ページ',
      'リクエスト数',
      '取り決め',
      '責任者',
      '有効期限',
      '確認日（日本時間）',
    ]);
    expect(others.map(([service, , , , , , purpose, , , , , , standing]) => [service, purpose, standing])).toEqual([
      ['Wordy Ads（日本）', 'agreed', '取り決めの範囲外'],
      ['Clear Replay（日本）', '', '取り決めなし'],
      ['Counter Four（日本）', 'agreed', '取り決めどおり'],
      ['Green Tag（日本）', '', '取り決めなし'],
      ['nobody.test', '', '取り決めなし'],
      ['Face Pixel（日本）', 'agreed', '期限切れ'],
    ]);
    expect(others[2]?.slice(1, 6)).toEqual([
      'Counter LLC',
      'アメリカ合衆国',
      'www.counter.example',
      expect.stringContaining('口座番号、'),
      'あり',
    ]);
    expect(others[2]?.[8]).toBe('https://bank.example/stop');
    expect(others[2]?.[15]).toBe('2026-11-22');
  });

  it('begins with a byte order mark, ends its lines with CRLF and holds its heads when nothing was sent', () => {
    expect(render('transmissions', aContractsReport(), 'en')).toMatch(/^\uFEFF"Service",.*\r\n"/);
    expect(render('transmissions', anEmptyReport(), 'en')).toMatch(/^\uFEFF("[^"\r\n]*",?)+\r\n$/);
  });

  it.each(HOSTILE)('keeps its cells and lets %j be no formula', (text) => {
    for (const language of ['en', 'ja'] as const) {
      const [heads, ...others] = rows(hostile(text), language);
      for (const row of others) {
        expect(row).toHaveLength(heads?.length ?? 0);
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }
      expect(render('transmissions', hostile(text), language).replaceAll('\r\n', '')).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}]|(?!^\uFEFF)\p{Cf}/u,
      );
    }
  });
});

describe('external-transmission', () => {
  it('tells of each recipient what the notice needs, and marks what somebody has to write', () => {
    const page = textOf(render('external-transmission', aContractsReport(), 'ja')).replace(/\s+/g, ' ');
    expect(page).toContain('Counter Four（日本） 送信先の名称 Counter LLC（アメリカ合衆国） 送信先のホスト www.counter.example');
    expect(page).toContain('当社の利用目的 agreed');
    expect(page).toContain('送信先の利用目的 ウェブサイトの利用状況の分析');
    expect(page).toContain('【要記入: 当社の利用目的】');
    expect(page).toContain('取り決めのない送信先: Clear Replay（日本）、Green Tag（日本）、nobody.test。');
    expect(page).toContain('公表に無い送信先 1件（agreed（agreed））');
    expect(page).toContain('法的助言ではありません');
  });

  it('speaks plainly: no vague 等 in the page itself', () => {
    const html = render('external-transmission', aContractsReport(), 'ja');
    expect(textOf(html.slice(html.indexOf('<main>')))).not.toMatch(/等|など/);
  });

  it('has its notes in the language that was asked for', () => {
    const html = render('external-transmission', aContractsReport(), 'en');
    expect(html).toContain('<aside lang="en">');
    expect(textOf(html)).toContain('Got what their contract does not allow: Wordy Ads.');
    expect(textOf(html)).toContain('利用者情報の外部送信について');
  });

  it('allows its own style sheet and nothing else', () => {
    const html = render('external-transmission', aContractsReport(), 'ja');
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const policy = readHtml(html).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy?.attributes['content']?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
  });

  const shape = (text: string): readonly string[] =>
    readHtml(render('external-transmission', hostile(text), 'ja'))
      .filter(({ name }) => name !== 'a')
      .map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));

  it.each(HOSTILE)('keeps its structure with %j in every field', (text) => {
    expect(shape(text)).toEqual(shape('plain'));
    const links = readHtml(render('external-transmission', hostile(text), 'ja')).filter(({ name }) => name === 'a');
    expect(links.filter(({ attributes }) => !/^https?:/.test(attributes['href'] ?? ''))).toEqual([]);
  });
});
