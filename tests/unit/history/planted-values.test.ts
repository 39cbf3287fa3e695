import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../src/history/open-history.ts';
import type { InventorySite } from '../../../src/model/inventory.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { SiteIncident, SiteRun } from '../../../src/model/site-run.ts';
import { POSTGRES_PASSWORD } from '../../support/a-postgres.ts';
import { aMail, aSeenRecipient, aSite, aSiteIncident, aSiteRun, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

/** Of nobody: an address, a card number of the test range, a name that was made up. */
const VALUES = ['hanako.zzyzx@mail.example', '4111111111111111', '霞門玲瑠'];

/** An object that carries more than its type says, as one that comes from elsewhere in the program may. */
function laden<T extends object>(object: T): T {
  return { ...object, findings: VALUES, value: VALUES[0], query: VALUES[1], label: VALUES[2] };
}

describe.each(DATABASES)('what is written on %s', (kind) => {
  const { address, server } = histories(kind);

  it('holds nothing but what the types name, whatever else an object carries', async () => {
    const where = await address();
    const folder = await suiteFolder('history-planted');
    const history = await openHistory(new Raw(where), { environment: { TAGSPILL_STATE: folder } });
    const [mail = '', card = ''] = VALUES;
    const incident: SiteIncident = aSiteIncident(1);
    const full: SiteIncident = laden({
      ...incident,
      cause: laden(incident.cause),
      sentence: laden(incident.sentence),
      recipients: incident.recipients.map(laden),
      suppression: laden({ reason: 'agreed', until: '2026-12-01', owner: undefined }),
    });
    const run: SiteRun = laden(
      aSiteRun(1, 'bank', {
        incidents: [full],
        recipients: [laden(aSeenRecipient('karte'))],
        reasons: [laden({ en: 'slow', ja: '遅延' })],
        suppressions: [laden({ matches: 'rule=email', reason: 'agreed', owner: undefined, until: '2026-12-01' })],
      }),
    );
    const site: InventorySite = laden(
      aSite('bank', { target: `https://${mail.replace('@', ':')}@bank.example/?m=${mail}#${card}`, mail: [mail] }),
    );
    await history.syncSites([site]);
    await history.beginAudit(laden(anAudit(1, [site])));
    await history.recordRun(run);
    await history.digestOf('nightly-1', { staleAfter: 3 });
    await history.finishAudit('nightly-1', nightOf(1, 20), [laden(aMail('a'))]);
    await history.key();

    const written =
      kind === 'sqlite' ? await bytesOf(join(where, '..')) : Buffer.from((await server()?.sql(dumpOf(where))) ?? '');
    expect(written.includes('The address of page 1')).toBe(true);
    for (const value of VALUES)
      for (const encoding of ['utf8', 'utf16le'] as const) expect(written.includes(Buffer.from(value, encoding))).toBe(false);
    expect(written.includes(POSTGRES_PASSWORD)).toBe(false);
    const state = await bytesOf(folder);
    for (const value of VALUES) expect(state.includes(value)).toBe(false);
    await history.close();
  });
});

async function bytesOf(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name)))));
}

/** Every row of every table of the address's schema. */
function dumpOf(where: string): string {
  const [, schema = ''] = /search_path%3D(\w+)/.exec(where) ?? [];
  return `select schema_to_xml('${schema}', true, false, '')`;
}
