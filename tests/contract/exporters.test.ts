// What every exporter owes, whatever its format: it renders any report in both languages, the same each time, and no text in
// the report can command a terminal, break out of the format or forge a line.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Exporter, RenderOptions } from '../../src/report/exporter.ts';
import { exporters } from '../../src/report/exporters/index.ts';
import { aHostileReport } from '../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../support/a-report.ts';
import { readHtml, textOf } from '../support/html-structure.ts';
import { complaints, ownBreaksOnly, TREACHEROUS } from './hostile/render-hostile.ts';

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

/** Read by machines that expect English. */
const IN_ENGLISH: ReadonlySet<string> = new Set(['sarif', 'gitlab-dast', 'gitlab-code-quality']);

describe.each(Object.values<Exporter>(exporters))('$id', (exporter) => {
  it('is named like its file and writes to a file of its own', () => {
    expect(exporters[exporter.id as keyof typeof exporters]).toBe(exporter);
    expect(exporter.fileName).toMatch(/^[a-z-]+[.][a-z-]+$/);
  });

  it.each(Object.entries(REPORTS))('renders the %s report, twice the same', (_, report) => {
    for (const options of OPTIONS) {
      const text = exporter.render(report, options);
      expect(text.trim()).not.toBe('');
      expect(text.endsWith('\n')).toBe(true);
      expect(ownBreaksOnly(exporter, text)).not.toMatch(TREACHEROUS);
      expect(text).not.toMatch(/\bundefined\b|\[object Object\]|\[raw\]|NaN/);
      expect(exporter.render(report, options)).toBe(text);
    }
  });
});

describe.each(Object.values(exporters).filter(({ id }) => !IN_ENGLISH.has(id)))('$id', (exporter) => {
  it('says something in each language that it does not say in the other', () => {
    const [english, japanese] = LANGUAGES.map((language) => exporter.render(REPORTS.rich, { language, color: false, width: 80 }));
    expect(english).not.toBe(japanese);
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

  it('loads nothing, and runs nothing but its own script', () => {
    const html = render();
    const tags = readHtml(html);
    expect(tags.filter(({ name }) => ['img', 'link', 'iframe', 'object', 'form', 'base'].includes(name))).toEqual([]);
    expect(tags.filter(({ name }) => name === 'script').map(({ attributes }) => attributes)).toEqual([{}]);
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('allows its own style sheet and its own script, by what they are, and nothing else', () => {
    const html = render();
    const policy = readHtml(html).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const digestOf = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? '';
      return createHash('sha256').update(text).digest('base64');
    };
    expect(policy?.attributes['content']?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${digestOf('style')}'; script-src 'sha256-${digestOf('script')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  const plain = shape(render(aHostileReport('plain')));
  it('keeps its structure with any hostile text in every field', () => {
    expect(
      complaints((text) => {
        const html = render(aHostileReport(text));
        const own = shape(html);
        if (own.join() !== plain.join()) return `instead of ${plain.find((tag, at) => tag !== own[at])}`;
        return readHtml(html).find(({ name, attributes }) => name === 'a' && !/^(#|https?:)/.test(attributes['href'] ?? ''))
          ?.attributes['href'];
      }),
    ).toEqual([]);
  });

  it('shows hostile text as text', () => {
    expect(textOf(render(aHostileReport('<b>"&amp;</b>')))).toContain('<b>"&amp;</b>');
  });
});

describe('json', () => {
  it('gives any hostile text back unchanged', () => {
    expect(
      complaints((text) => {
        const output = exporters.json.render(aHostileReport(text), { language: 'en', color: false, width: 80 });
        const { run, incidents } = JSON.parse(output) as {
          readonly run: { readonly coverage: { readonly gaps: readonly object[] } };
          readonly incidents: readonly { readonly label: string }[];
        };
        const [gap, label] = [run.coverage.gaps[0], incidents[0]?.label];
        return label === text && JSON.stringify(gap) === JSON.stringify({ en: text, ja: text })
          ? undefined
          : (label ?? 'no label');
      }),
    ).toEqual([]);
  });
});
