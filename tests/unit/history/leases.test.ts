import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { lifeOf, thisHolder } from '../../../src/history/holder.ts';
import { after } from '../../../src/history/time.ts';
import { nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const NOW = nightOf(1);
const ME = 'host-a 1 1';
const YOU = 'host-b 1 1';
const TTL = 60_000;
/** Elsewhere only what runs no more can be told for certain. */
const isLinux = process.platform === 'linux';

describe.each(DATABASES)('leases on %s', (kind) => {
  const { open, address } = histories(kind);
  const term = (milliseconds: number) => ({ now: after(NOW, milliseconds), ttl: TTL });

  it('has one holder, and tells others who and since when', async () => {
    const where = await address();
    const [mine, yours] = [(await open(where)).leases, (await open(where)).leases];
    const answers = await Promise.all([mine.acquire('daemon', ME, term(0)), yours.acquire('daemon', YOU, term(0))]);
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['busy', 'held']);
    const [holder, other] = answers[0].kind === 'held' ? [ME, YOU] : [YOU, ME];
    expect(await yours.acquire('daemon', other, term(10))).toEqual({ kind: 'busy', holder, since: NOW });
    expect(await mine.acquire('daemon', holder, term(20))).toEqual({ kind: 'held' });
    expect(await mine.acquire('another', other, term(20))).toEqual({ kind: 'held' });
  });

  it('lives by being renewed, and can be lost', async () => {
    const { leases } = await open();
    await leases.acquire('daemon', ME, term(0));
    expect(await leases.renew('daemon', ME, term(50_000))).toBe(true);
    expect(await leases.acquire('daemon', YOU, term(109_999))).toEqual({ kind: 'busy', holder: ME, since: NOW });
    expect(await leases.acquire('daemon', YOU, term(110_000))).toEqual({ kind: 'held' });
    expect(await leases.renew('daemon', ME, term(110_001))).toBe(false);
    await leases.release('daemon', ME);
    expect(await leases.acquire('daemon', ME, term(110_002))).toMatchObject({ kind: 'busy', holder: YOU });
    await leases.release('daemon', YOU);
    expect(await leases.acquire('daemon', ME, term(110_003))).toEqual({ kind: 'held' });
  });

  it('ends one term after it was seen to reach farther than a lease can, unless its holder renews it', async () => {
    const { leases } = await open();
    const DAY = 86_400_000;
    await leases.acquire('daemon', ME, term(DAY));
    expect(await leases.acquire('daemon', YOU, term(0))).toMatchObject({ kind: 'busy' });
    expect(await leases.acquire('daemon', YOU, term(TTL - 1))).toMatchObject({ kind: 'busy' });
    expect(await leases.renew('daemon', ME, term(TTL - 1))).toBe(true);
    expect(await leases.acquire('daemon', YOU, term(TTL))).toMatchObject({ kind: 'busy' });
    expect(await leases.acquire('daemon', YOU, term(2 * TTL))).toEqual({ kind: 'held' });
  });

  it.runIf(isLinux)('is taken at once from a process of this machine that is gone, and never from one that lives', async () => {
    const { leases } = await open();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const [host] = thisHolder().split(' ');
    const named = `${host} ${child.pid} ${startOf(await statOf(child.pid))}`;
    expect(lifeOf(named)).toBe('alive');
    await leases.acquire('daemon', named, term(0));
    expect(await leases.acquire('daemon', ME, term(100 * TTL))).toMatchObject({ kind: 'busy', holder: named });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(lifeOf(named)).toBe('gone');
    expect(await leases.acquire('daemon', ME, term(1))).toEqual({ kind: 'held' });
  });
});

describe('holders', () => {
  it.runIf(isLinux)('are alive, gone or unknown', () => {
    const [host = '', pid = '', start = ''] = thisHolder().split(' ');
    expect(lifeOf(thisHolder())).toBe('alive');
    // The same number was given out again, here to this process and there to the first of all.
    expect(lifeOf(`${host} ${pid} ${Number(start) - 1}`)).toBe('gone');
    expect(lifeOf(`${host} 1 nonsense`)).toBe('gone');
    expect(lifeOf(`elsewhere ${pid} ${start}`)).toBe('unknown');
    expect(lifeOf('')).toBe('unknown');
    expect(lifeOf(`${host} 0 1`)).toBe('unknown');
    expect(lifeOf(`${host} -1 1`)).toBe('unknown');
  });
});

async function statOf(pid: number | undefined): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(`/proc/${pid}/stat`, 'utf8');
}

function startOf(stat: string): string | undefined {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
