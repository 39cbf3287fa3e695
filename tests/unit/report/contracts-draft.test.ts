// The draft is what a person starts from: it parses, it declares everybody, it allows nothing, and it forges no line.
import { describe, expect, it } from 'vitest';
import { contractsFileSchema, type ContractsFile } from '../../../src/plan/config/contracts-schema.ts';
import { parseYaml } from '../../../src/platform/yaml-file.ts';
import { contractsDraft } from '../../../src/report/contracts-draft.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { aContractsReport } from '../../support/a-contracts-report.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { anEmptyReport, aReport } from '../../support/a-report.ts';

const parsed = (report: AuditReport): ContractsFile =>
  parseYaml('draft.yaml', contractsDraft(report), contractsFileSchema, 'CONFIG_INVALID').value;

it('declares every recipient by its vendor, allows nothing, and shows what was observed', () => {
  expect(parsed(aReport()).contracts).toEqual([
    ...['adwords', 'clarity', 'counter', 'line'].map((vendor) => ({ vendor })),
    { hosts: ['collect.nobody.test'] },
    { vendor: 'pixel' },
  ]);
  const draft = contractsDraft(aReport());
  expect(draft).toContain('  # Face Pixel (Face Platforms, Inc., US): ');
  expect(draft).toMatch(/\n {4}# observed in the clear: email \(\d+ requests?\)/);
  expect(draft).toMatch(/\n {4}# clear: \[email/);
  expect(draft).toContain('\n    # pages: ["/contract/apply", "/members/unsubscribe"');
  expect(contractsDraft(aReport())).toBe(draft);
});

it('is whole when the lines that it proposes are taken over', () => {
  const decided = contractsDraft(aReport())
    .replaceAll('# purpose: ""', 'purpose: "x"')
    .replaceAll('# owner: ""', 'owner: "x"')
    .replaceAll(/# (clear|hashed|pages|validUntil):/g, '$1:');
  const { contracts } = parseYaml('draft.yaml', decided, contractsFileSchema, 'CONFIG_INVALID').value;
  expect(contracts[2]).toMatchObject({ vendor: 'counter', owner: 'x', validUntil: '2027-11-22' });
});

it('keeps what earlier contracts of the run say, used or not', () => {
  expect(parsed(aContractsReport()).contracts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ vendor: 'counter', purpose: 'agreed', owner: 'agreed', optOut: 'https://bank.example/stop' }),
      expect.objectContaining({ vendor: 'pixel', validUntil: '2026-11-21' }),
      expect.objectContaining({ hosts: ['*.unmet.example'] }),
      { vendor: 'line' },
    ]),
  );
});

it('is an empty list where nobody was met', () => {
  expect(parsed(anEmptyReport()).contracts).toEqual([]);
});

describe('a recipient without a vendor file', () => {
  const met = (hosts: readonly string[]): ContractsFile =>
    parsed({
      ...aReport(),
      requests: hosts.map((host, index) => {
        const [request] = [...aReport().requests];
        if (request === undefined) throw new Error('the report has requests');
        return {
          ...request,
          id: `x${index}` as typeof request.id,
          host,
          site: 'ads.test' as typeof request.site,
          vendor: undefined,
        };
      }),
      findings: [],
      incidents: [],
    });

  it('is declared by its hosts, a masked label as any', () => {
    expect(met(['b.ads.test', '•••.t.ads.test']).contracts).toEqual([{ hosts: ['b.ads.test', '*.t.ads.test'] }]);
  });

  it('is declared by its domain where it has many', () => {
    const hosts = Array.from({ length: 9 }, (_, index) => `h${index}.ads.test`);
    expect(met(hosts).contracts).toEqual([{ hosts: ['ads.test', '*.ads.test'] }]);
  });
});

it.each(['\n- vendor: evil', '\r\nx: y', '\'"#: {}[]', '*', '\u2028x'])('cannot be forged by %j', (text) => {
  const draft = contractsDraft({ ...aHostileReport(text), acceptance: aContractsReport(text).acceptance });
  expect(draft).not.toMatch(/^ *- vendor: evil|^x: y/m);
  expect(draft).not.toMatch(/[\r\u2028]/);
});
