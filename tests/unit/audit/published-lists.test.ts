// A firm that publishes what we wrote for it publishes everybody: our own lists, read back, differ from nothing.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';
import type { PublishedUse } from '../../../src/model/published-list.ts';
import { usageOf } from '../../../src/plan/complain.ts';
import { readPublished } from '../../../src/plan/contracts/read-published.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { comparePublished } from '../../../src/triage/contracts/compare-published.ts';
import { aReport } from '../../support/a-report.ts';
import { VENDORS } from '../../support/report-causes.ts';
import { aFolderWith } from '../plan/a-config.ts';

async function compared(file: string, text: string): Promise<PublishedUse> {
  const list = await readPublished(join(await aFolderWith({ [file]: text }), file), file, usageOf('published'));
  return comparePublished({ list, requests: aReport().requests, known: VENDORS, sawEverything: true });
}

describe.each(LANGUAGES)('in %s', (language) => {
  const render = (id: 'transmissions' | 'external-transmission'): string =>
    exporters[id].render(aReport(), { language, color: false, width: 80 });

  it('the list of transmissions names everybody, and nobody else', async () => {
    expect(await compared('list.csv', render('transmissions'))).toMatchObject({ missing: [], unobserved: [] });
  });

  it('the draft of the notice does', async () => {
    expect(await compared('draft.html', render('external-transmission'))).toMatchObject({ missing: [], unobserved: [] });
  });

  it('a list without its last recipient lacks that one', async () => {
    const lines = render('transmissions').trimEnd().split('\r\n');
    const { missing, unobserved } = await compared('list.csv', lines.slice(0, -1).join('\r\n'));
    expect(missing.map(({ at }) => at)).toEqual(['pixel']);
    expect(unobserved).toEqual([]);
  });
});
