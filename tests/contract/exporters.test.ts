// What every exporter owes, whatever its format: it renders any report in both languages, the same each time, and no text in
// the report can command a terminal, break out of the format or forge a line.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import type { RenderOptions } from '../../src/report/exporter.ts';
import { exporters } from '../../src/report/exporters/index.ts';
import { aHostileReport } from '../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../support/a-report.ts';
import { readHtml, textOf } from '../support/html-structure.ts';

const OPTIONS: readonly RenderOptions[] = LANGUAGES.flatMap((language) =>
  [40, 80, 160].map((width) => ({ language, width, color: false })),
);

const REPORTS = {
  rich: aReport(),
  empty: anEmptyReport(),
  incomplete: aReport({
    verdict: { kind: 'incomplete', reasons: [{ en: 'a page was not visited', ja: '訪れなかったページがあります' }] },
    incidents: [],
    findings: [],
  }),
  'below the gate': aReport({ verdict: { kind: 'pass' }, coverage: anEmptyReport().coverage }),
};

const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '--><svg onload=alert(1)>',
  '<!--',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  'javascript:alert(1)',
  'https://evil.example/"onclick="alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '| a | b |',
  '`code` ``` ~~~',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '\u009b31m',
  'line one\nPASS  line two',
  'line one\r\nPASS  line two',
  'line one\u2028PASS  line two',
  '\rPASS  over the line',
  '\b\b\b\bPASS',
  '\u202Egnp.exe',
  '\u2066\u2067isolated\u2069',
  'zero\u200bwidth\ufeff',
  '\u0000nul\u0000',
  '\u007f\u0085',
  '\ud800 lone surrogate',
  '\u{e0041}\u{e0042} tags',
  '=1+1',
  '@SUM(A1)',
  '${7*7} {{7*7}} <%= 7*7 %>',
  'ا عربي',
  '口座番号'.repeat(40),
  'x'.repeat(2000),
];

/** Everything that may never stand in an output, but for the line breaks of the format itself. */
const TREACHEROUS = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe.each(Object.values(exporters))('$id', (exporter) => {
  it('is named like its file and writes to a file of its own', () => {
    expect(exporters[exporter.id as keyof typeof exporters]).toBe(exporter);
    expect(exporter.fileName).toMatch(/^report[.][a-z]+$/);
  });

  it.each(Object.entries(REPORTS))('renders the %s report, twice the same', (_, report) => {
    for (const options of OPTIONS) {
      const text = exporter.render(report, options);
      expect(text.length).toBeGreaterThan(100);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(TREACHEROUS);
      expect(text).not.toMatch(/\bundefined\b|\[object Object\]|\[raw\]|NaN/);
      expect(exporter.render(report, options)).toBe(text);
    }
  });

  it('says something in each language that it does not say in the other', () => {
    const [english, japanese] = LANGUAGES.map((language) => exporter.render(REPORTS.rich, { language, color: false, width: 80 }));
    expect(english).not.toBe(japanese);
  });

  it.each(HOSTILE)('neutralises hostile text %#', (text) => {
    for (const language of LANGUAGES) {
      expect(exporter.render(aHostileReport(text), { language, color: false, width: 80 })).not.toMatch(TREACHEROUS);
    }
  });
});

describe('html', () => {
  const render = (report = REPORTS.rich): string => exporters.html.render(report, { language: 'en', color: false, width: 80 });
  // Without break opportunities and links to references: both depend on the text, and neither can carry any.
  const shape = (html: string): readonly string[] =>
    readHtml(html)
      .filter(({ name, attributes }) => name !== 'wbr' && attributes['rel'] === undefined)
      .map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));

  it.each(Object.entries(REPORTS))('is well formed for the %s report', (_, report) => {
    const tags = readHtml(render(report)).map(({ name }) => name);
    for (const landmark of ['header', 'main', 'nav', 'footer', 'h1', 'title']) expect(tags).toContain(landmark);
  });

  it('loads nothing and runs nothing', () => {
    const html = render();
    const tags = readHtml(html);
    expect(tags.filter(({ name }) => ['script', 'img', 'link', 'iframe', 'object', 'form', 'base'].includes(name))).toEqual([]);
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('allows its own style sheet and nothing else', () => {
    const html = render();
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const policy = readHtml(html).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
  });

  const plain = shape(render(aHostileReport('plain')));
  it.each(HOSTILE)('keeps its structure with hostile text %# in every field', (text) => {
    const html = render(aHostileReport(text));
    expect(shape(html)).toEqual(plain);
    expect(
      readHtml(html).filter(({ name, attributes }) => name === 'a' && !/^(#|https?:)/.test(attributes['href'] ?? '')),
    ).toEqual([]);
  });

  it('shows hostile text as text', () => {
    expect(textOf(render(aHostileReport('<b>"&amp;</b>')))).toContain('<b>"&amp;</b>');
  });
});

describe('terminal', () => {
  it.each(HOSTILE)('lets hostile text %# forge no line', (text) => {
    const lines = exporters.terminal.render(aHostileReport(text), { language: 'en', color: false, width: 80 }).split('\n');
    expect(lines.filter((line) => line.startsWith('PASS'))).toEqual([]);
  });

  it('writes no escape code but its own colours', () => {
    const text = exporters.terminal.render(aHostileReport('\u001b[31m\u001b]0;x\u0007'), {
      language: 'en',
      color: true,
      width: 80,
    });
    // eslint-disable-next-line no-control-regex -- the codes of picocolors are what is looked for
    const rest = text.replace(/\u001b\[(?:0|1|2|22|3[0-9])m/g, '');
    expect(rest).not.toMatch(TREACHEROUS);
    expect(text).not.toBe(rest);
  });
});

describe('json', () => {
  it.each(HOSTILE.filter((text) => !/[\ud800-\udfff]/u.test(text)))('gives hostile text %# back unchanged', (text) => {
    const document: unknown = JSON.parse(
      exporters.json.render(aHostileReport(text), { language: 'en', color: false, width: 80 }),
    );
    expect(document).toMatchObject({
      run: { coverage: { gaps: [{ en: text, ja: text }] } },
      incidents: [{ label: text }, {}, {}, {}, {}],
    });
  });
});
