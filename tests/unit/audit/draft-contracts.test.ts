// From a stored run to the draft, and back through the reader of contracts.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftContracts } from '../../../src/audit/draft-contracts.ts';
import { publishReport } from '../../../src/audit/publish-report.ts';
import { loadContracts } from '../../../src/plan/contracts/load-contracts.ts';
import { aReport } from '../../support/a-report.ts';
import { aFolderWith, lineOf } from '../plan/a-config.ts';

it('is read as contracts that allow nothing', async () => {
  const folder = await aFolderWith({});
  await publishReport({ report: aReport(), identity: {}, directory: join(folder, 'run'), formats: [], language: 'en' });
  const draft = await draftContracts(join(folder, 'run'));
  await writeFile(join(folder, 'contracts.yaml'), draft);
  const { contracts } = await loadContracts(join(folder, 'contracts.yaml'));
  expect(contracts).toHaveLength(6);
  for (const { clear, hashed, line } of contracts ?? []) {
    expect([...clear, ...hashed]).toEqual([]);
    expect(draft.split('\n')[line - 1]).toMatch(/^ {2}- (vendor|hosts): /);
  }
});

it('is refused for what is no run', async () => {
  expect(await lineOf(draftContracts(await aFolderWith({})))).toContain('not a run directory');
});
