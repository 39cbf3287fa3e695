import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../src/history/open-history.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aSite, aSiteIncident, aSiteRun, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

describe.each(DATABASES)('the key of digests on %s', (kind) => {
  const { address } = histories(kind);
  const place = async () => {
    const where = await address();
    const state = await suiteFolder('history-key');
    const open = () => openHistory(new Raw(where), { environment: { TAGSPILL_STATE: state } });
    const fileOf = async (): Promise<string> =>
      kind === 'sqlite' ? `${where}.key` : join(state, 'histories', (await readdir(join(state, 'histories')))[0] ?? '');
    return { open, fileOf };
  };

  it('is made once, in a file that nobody else can read, and stays the same', async () => {
    const { open, fileOf } = await place();
    const [one, other] = [await open(), await open()];
    const [first, second] = await Promise.all([one.key(), other.key()]);
    expect(first).toEqual(second);
    expect(first.id).toMatch(/^[0-9a-f]{16}$/);
    expect(first.digestKey).toHaveLength(32);
    expect((await stat(await fileOf())).mode & 0o777).toBe(0o600);
    await Promise.all([one.close(), other.close()]);
    const again = await open();
    expect(await again.key()).toEqual(first);
    await again.close();
  });

  it('is missed where it was lost, and told from a foreign one', async () => {
    const { open, fileOf } = await place();
    const history = await open();
    await history.key();
    const file = await fileOf();
    await writeFile(file, `${'0'.repeat(64)}\n`);
    await expect(history.key()).rejects.toMatchObject({
      code: 'HISTORY_KEY',
      detail: expect.stringMatching(/\.key belongs to another history$/),
    });
    await writeFile(file, 'something else');
    await expect(history.key()).rejects.toThrow(/\.key is not a key$/);
    await rm(file);
    await expect(history.key()).rejects.toThrow(/^the key of the history's digests cannot be used: [\w.-]+\.key is missing$/);
    await history.close();
  });

  it('is refused where others can read it', async () => {
    const { open, fileOf } = await place();
    const history = await open();
    await history.key();
    await chmod(await fileOf(), 0o640);
    await expect(history.key()).rejects.toThrow(/\.key can be read by others: make its mode 0600$/);
    await history.close();
  });

  it('is rotated: what was compared with the old one is dropped, and incidents stay', async () => {
    const { open, fileOf } = await place();
    const history = await open();
    const old = await history.key();
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    await history.recordRun(aSiteRun(1, 'bank', { incidents: [aSiteIncident(1)] }));
    const digests = async () =>
      (await history.digestOf('nightly-1', { staleAfter: 3 })).sites[0]?.changes.map(({ incident }) => incident.digests);
    expect(await digests()).toEqual([aSiteIncident(1).digests]);
    await rm(await fileOf());
    const key = await history.rotateKey();
    expect(key.id).not.toBe(old.id);
    expect(await history.key()).toEqual(key);
    expect(await digests()).toEqual([[]]);
    expect((await history.baselineOf('bank')).incidents).toHaveLength(1);
    expect(await readFile(await fileOf(), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await history.lastPlanned('bank')).toBe(nightOf(1));
    await history.close();
  });
});
