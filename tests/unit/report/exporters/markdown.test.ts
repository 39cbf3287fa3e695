import { describe, expect, it } from 'vitest';
import { code, prose, row } from '../../../../src/report/exporters/markdown/escape.ts';
import { fit, listed } from '../../../../src/report/exporters/markdown/fit.ts';
import { markdown } from '../../../../src/report/exporters/markdown.ts';
import { aReport } from '../../../support/a-report.ts';

const OPTIONS = { language: 'en', color: false, width: 80 } as const;

describe('summary.md', () => {
  it('begins with the verdict and tells counts, coverage, causes, what was accepted and the limits', () => {
    const text = markdown.render(aReport(), OPTIONS);
    expect(text).toMatch(/^## tagspill: Fail, Incomplete\n\n\*\*3 causes send personal data to third parties\*\*/);
    expect(text.match(/^### .*$/gm)).toEqual([
      '### What was looked at',
      '### Causes',
      '### The causes in a sentence each',
      '### What was accepted beforehand',
      '### What a run like this cannot see',
    ]);
    expect(text).toContain('| 1 | Critical | new | Contract form, sent by Enter | `lender.example/contract/apply` |');
    expect(text).toContain('1 suppressed');
  });

  it('stays within a megabyte and says how many causes it leaves out', () => {
    const report = aReport();
    const [first] = report.incidents;
    if (first === undefined) throw new Error('no incident');
    const many = Array.from({ length: 1500 }, () => ({ ...first, findings: [], label: '口座'.repeat(140) }));
    const text = markdown.render({ ...report, incidents: many }, OPTIONS);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(/\n\d+ more are left out here/.test(text)).toBe(true);
    expect(text.includes('### What a run like this cannot see\n\n- Data that')).toBe(true);
    const short = markdown.render({ ...report, incidents: many }, { ...OPTIONS, mostBytes: 10_000 });
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(10_000);
    expect(/\d+ more are left out here/.test(short)).toBe(true);
  });

  it('says aloud that an incomplete run was let through', () => {
    const verdict = { kind: 'incomplete', reasons: [], allowed: true } as const;
    const report = aReport({ verdict, acceptance: { allowIncomplete: true } });
    expect(markdown.render(report, OPTIONS)).toContain('**This run is INCOMPLETE and was let through by --allow-incomplete.');
  });
});

describe('escaping', () => {
  it.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    [' x', '`  x `'],
    ['a|b', '`a|b`'],
  ])('writes %j as code %s', (text, shown) => {
    expect(code(text)).toBe(shown);
  });

  it.each([
    ['@octocat', '\\@<!-- -->octocat'],
    ['#12', '\\#<!-- -->12'],
    ['https://x.example', 'https:<!-- -->/<!-- -->/x.example'],
    ['www.x.example', 'www<!-- -->.x.example'],
    ['GH-1', 'GH-<!-- -->1'],
    ['1. x', '1\\. x'],
    ['- x', '\\- x'],
    ['<b>', '\\<b\\>'],
    ['plain words, with (brackets).', 'plain words, with (brackets).'],
    ['   ', '␣'],
  ])('writes %j as words %s', (text, shown) => {
    expect(prose(text)).toBe(shown);
  });

  it('keeps bars within their cell', () => {
    expect(row([code('a|b'), prose('a|b')])).toBe('| `a\\|b` | a\\|b |');
  });

  it('tells long names by their beginning', () => {
    expect(prose('x'.repeat(310))).toBe(`${'x'.repeat(300)}… (+10)`);
  });
});

describe('fit', () => {
  const more = (count: number): string => `${count} more`;

  it('leaves items out from the end, never a lead', () => {
    const sections = [
      { title: 'A', lead: ['lead'], ...listed([1, 2, 3], 2, String) },
      { lead: [], items: [], beyond: 0 },
    ];
    expect(fit(sections, 1000, more)).toBe('### A\n\nlead\n1\n2\n\n1 more\n');
    expect(fit(sections, 10, more)).toBe('### A\n\nlead\n\n3 more\n');
  });
});
