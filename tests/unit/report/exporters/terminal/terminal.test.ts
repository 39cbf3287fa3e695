import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../../../src/platform/display-width.ts';
import { terminal } from '../../../../../src/report/exporters/terminal/terminal.ts';
import type { AuditReport } from '../../../../../src/model/audit-report.ts';
import { writeHashedBy } from '../../../../../src/model/hashed-by.ts';
import { anEmptyReport, aReport } from '../../../../support/a-report.ts';

function withDigest(hashedBy: string): AuditReport {
  const report = aReport();
  return { ...report, findings: report.findings.map(({ finding, ...rest }) => ({ ...rest, finding: { ...finding, hashedBy } })) };
}

const render = (report: AuditReport = aReport(), width = 120): string =>
  terminal.render(report, { language: 'en', color: false, width });

describe('terminal', () => {
  it('opens with the verdict and what is incomplete', () => {
    expect(render().split('\n').slice(0, 5)).toEqual([
      'FAIL, INCOMPLETE  3 causes send personal data to third parties',
      '  1 critical · 2 high · 6 recipients · 26 requests · gate: high and above',
      '',
      '  The audit is incomplete. What was not seen may hold more:',
      '  - https://shop.test/search: timeout, the page did not finish loading in 30 s',
    ]);
  });

  it('opens a clean run with a plain pass', () => {
    expect(render(anEmptyReport())).toMatch(/^PASS {2}No personal data was seen going to third parties\n/);
  });

  it('does not call an incomplete run clean', () => {
    const text = render({ ...anEmptyReport(), verdict: { kind: 'incomplete', reasons: [{ en: 'x', ja: 'x' }] } });
    expect(text).toMatch(/^INCOMPLETE {2}Not everything was seen, so this is no clean result\n/);
    expect(text).not.toMatch(/is complete|PASS/);
  });

  it('says that a gate lets incidents pass, and that none is there', () => {
    const report = aReport({ verdict: { kind: 'pass' }, coverage: anEmptyReport().coverage });
    expect(render(report)).toMatch(/^PASS {2}No cause reaches the gate; 3 causes below it were found\n/);
    expect(render({ ...report, run: { ...report.run, gate: 'never' } })).toMatch(/^PASS {2}3 causes send .*; the gate is off\n/);
  });

  it('draws the table in the shape of the notice', () => {
    const row = render()
      .split('\n')
      .find((line) => line.startsWith('  2  Unsubscribe'));
    expect(row?.trim().split(/ {2,}/)).toEqual([
      '2',
      'Unsubscribe page · High',
      '/members/unsubscribe',
      'E-mail address',
      '5',
      '10',
      '1',
    ]);
  });

  it('shows evidence with its decode path, recipients with company and country, and advice', () => {
    const text = render(aReport(), 160);
    expect(text).toMatch(/PIN +•••• \(4 characters\) +query\.dl > query\.pin via percent → percent +and 2 more places/);
    expect(text).toMatch(/Green Tag +グリーン株式会社 \(Japan\) +tr\.green\.example +3 requests +dl, events\[0\]\.url, Referer/);
    expect(text).toMatch(/Today +Add method="post" to the form on \/contract\/apply\./);
  });

  it('counts what is suppressed, and shows it to whoever asks', () => {
    const shown = 'suppressed until 2027-03-31: the contract with the ad network covers it';
    expect(render(aReport(), 160)).not.toContain('2027-03-31');
    expect(render(aReport(), 160)).toContain('1 cause is suppressed; it is not counted above.');
    const all = terminal.render(aReport(), { language: 'en', color: false, width: 160, showSuppressed: true });
    expect(all).toContain(shown);
    expect(all).toMatch(/^ +\d .* · suppressed {2,}/m);
  });

  it('says how a value was hashed, and that an opened digest hides nothing', () => {
    const opened = withDigest(writeHashedBy({ recipe: 'md5', how: 'opened' }));
    expect(render(opened, 240)).toMatch(
      /PIN +•••• \(4 characters\) +query\.dl > query\.pin via percent → percent, sent as md5, which was opened by trying all values/,
    );
    const japanese = terminal.render(opened, { language: 'ja', color: false, width: 240 });
    expect(japanese).toContain('query.pin （percent → percent）、md5 ハッシュとして（すべての値を試して復元できました）');
    expect(render(withDigest('sha256'), 240)).toContain('query.pin via percent → percent, as its sha256 digest');
  });

  it('folds long lists and says how many are left out', () => {
    const report = aReport();
    const [incident] = report.incidents;
    if (incident === undefined) throw new Error('the synthetic report has incidents');
    const [recipient] = incident.recipients;
    if (recipient === undefined) throw new Error('its incidents have recipients');
    const recipients = Array.from({ length: 30 }, (_, at) => ({ ...recipient, vendor: undefined, host: `t${at}.example` }));
    const many = { ...report, incidents: Array.from({ length: 40 }, () => ({ ...incident, recipients })) };
    const text = render(many);
    expect(text).toContain('and 19 more');
    expect(text).toContain('and 15 more');
    expect(text.match(/^ *\d+ {2}Contract form/gm)).toHaveLength(40);
  });

  it.each([72, 80, 120])('keeps to %i columns', (width) => {
    for (const language of ['en', 'ja'] as const) {
      const lines = terminal.render(aReport(), { language, color: false, width }).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });
});
