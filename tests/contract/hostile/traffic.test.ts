// The hostile texts as a recording would bring them: in addresses, parameter names, bodies, header names and pages, beside a value that is
// found. Judged as any recording is; what comes out in every format owes what it always owes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replayTraffic } from '../../../src/audit/replay-traffic.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Exporter } from '../../../src/report/exporter.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { PLANTED, suiteFolder } from '../../support/suite-folder.ts';
import { BUILD_COMMAND, ownBreaksOnly, TREACHEROUS } from './render-hostile.ts';

// Longer ones are another matter: they end at the limits of reading.
const SHORT = HOSTILE.filter((text) => text.length < 200);

function lineOf(text: string, index: number): string {
  const name = encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''));
  const leak = `mail${index}=taro%40mail.example`;
  const page = `https://www.lender.example/${name}/form?${name}=1&${leak}#${name}`;
  return JSON.stringify({
    url: `https://t.example/${name}/c?${name}=x&dl=${encodeURIComponent(page)}`,
    method: 'POST',
    page,
    headers: { referer: page, cookie: `${name}=1; ${leak}`, 'content-type': 'application/json' },
    body: JSON.stringify({ [text]: { [text]: 'taro@mail.example' } }),
  });
}

describe('recorded traffic with hostile texts', () => {
  let report: AuditReport;
  let again: AuditReport;

  beforeAll(async () => {
    const file = join(await suiteFolder('hostile-traffic'), 'traffic.raw.jsonl');
    await writeFile(file, SHORT.map(lineOf).join('\n'));
    const request = { page: undefined, identity: PLANTED, failOn: undefined, rules: [], onEvent: () => undefined };
    report = (await replayTraffic({ ...request, files: [file] })).report;
    const har = join(await suiteFolder('hostile-traffic'), 'redacted.har');
    await writeFile(har, exporters.har.render(report, { language: 'en', color: false, width: 80 }));
    again = (await replayTraffic({ ...request, files: [har] })).report;
  });

  it('is judged whole', () => {
    expect(report.requests.length).toBe(SHORT.length);
    expect(report.incidents.length).toBeGreaterThan(0);
  });

  it.each(Object.values<Exporter>(exporters))('is told by $id without a character or a line that commands', (exporter) => {
    const output = ownBreaksOnly(exporter, exporter.render(report, { language: 'en', color: false, width: 100 }));
    const found = TREACHEROUS.exec(output) ?? BUILD_COMMAND.exec(output);
    expect(found === null ? '' : output.slice(Math.max(0, found.index - 60), found.index + 60)).toBe('');
  });

  it('written as a redacted HAR and replayed, shows every request, no finding and no clean verdict', () => {
    expect(again.requests.length).toBe(SHORT.length);
    expect(again.findings).toEqual([]);
    expect(again.incidents).toEqual([]);
    expect(again.verdict.kind).toBe('incomplete');
  });
});
