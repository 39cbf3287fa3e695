import { spawn } from 'node:child_process';
import { once } from 'node:events';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { CLAIM_TERM, LONGEST_WAIT } from '../../../src/history/claim-messages.ts';
import { thisHolder } from '../../../src/history/holder.ts';
import { after } from '../../../src/history/time.ts';
import { aMail, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';

const NOW = nightOf(1);
const ME = 'host-a 1 1';
const YOU = 'host-b 1 1';
const MINUTE = 60_000;

/** A holder on this machine that runs no more. */
async function goneHolder(): Promise<string> {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  const [host] = thisHolder().split(' ');
  return `${host} ${child.pid} 1`;
}

describe.each(DATABASES)('the outbox on %s', (kind) => {
  const { open, address } = histories(kind);
  const filled = async (...keys: readonly string[]) => {
    const where = await address();
    const history = await open(where);
    await history.post(
      keys.map((key) => aMail(key)),
      { now: NOW },
    );
    return { outbox: history.outbox, post: history.post, where };
  };
  const claim = (holder: string, now = NOW, limit = 10) => ({ now, limit, holder });

  it('takes a message once, and gives it to one holder', async () => {
    const { outbox, post, where } = await filled('a', 'b', 'c');
    expect(await post([aMail('c'), aMail('d')], { now: after(NOW, MINUTE) })).toBe(1);
    const [first] = await outbox.claim(claim(ME, NOW, 1));
    expect(first).toEqual({
      ...aMail('a'),
      state: 'sending',
      attempts: 1,
      notBefore: NOW,
      createdAt: NOW,
      sentAt: undefined,
      lastError: undefined,
    });
    const other = (await open(where)).outbox;
    const claims = await Promise.all([
      outbox.claim(claim(ME)),
      other.claim(claim(YOU)),
      outbox.claim(claim(ME)),
      other.claim(claim(YOU)),
    ]);
    expect(
      claims
        .flat()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['b', 'c']);
    expect(await outbox.counts()).toEqual({ waiting: 1, sending: 3, sent: 0, dead: 0 });
    expect(await outbox.nextAt()).toBe(after(NOW, MINUTE));
  });

  it('keeps of a sent message who got it and about what, and no text', async () => {
    const { outbox } = await filled('a');
    await outbox.claim(claim(ME));
    expect(await outbox.settle('a', { kind: 'sent' }, { now: after(NOW, 5), holder: ME })).toBe(true);
    expect(await outbox.settle('a', { kind: 'sent' }, { now: after(NOW, 6), holder: ME })).toBe(false);
    expect(await outbox.claim(claim(YOU, after(NOW, 86_400_000)))).toEqual([]);
    const [sent] = await outbox.list({ states: ['sent'] });
    expect(sent).toMatchObject({
      state: 'sent',
      sentAt: after(NOW, 5),
      attempts: 1,
      content: aMail('a', { text: '', html: '', files: [] }).content,
    });
    expect(await outbox.nextAt()).toBeUndefined();
  });

  it('tries again what was put off, not before its time, and keeps what cannot be sent until somebody deals with it', async () => {
    const { outbox } = await filled('a', 'b', 'c');
    await outbox.claim(claim(ME));
    const later = after(NOW, 2 * MINUTE);
    await outbox.settle('a', { kind: 'deferred', reason: '451 try later' }, { now: NOW, holder: ME, nextTry: later });
    await outbox.settle('b', { kind: 'deferred', reason: '451 for five days' }, { now: NOW, holder: ME });
    await outbox.settle('c', { kind: 'refused', reason: '550 no\u001b[31m such user' }, { now: NOW, holder: ME });
    expect(await outbox.claim(claim(ME, after(NOW, MINUTE)))).toEqual([]);
    expect(await outbox.nextAt()).toBe(later);
    expect(await outbox.claim(claim(YOU, later))).toMatchObject([
      { key: 'a', attempts: 2, lastError: '451 try later', content: aMail('a').content },
    ]);

    expect(await outbox.list({ states: ['dead'] })).toMatchObject([
      { key: 'b', lastError: '451 for five days' },
      { key: 'c', lastError: '550 no‹U+001B›[31m such user', content: aMail('c').content },
    ]);
    expect(await outbox.retry('b', { now: later })).toBe(true);
    expect(await outbox.retry('a', { now: later })).toBe(false);
    expect(await outbox.drop('c')).toBe(true);
    expect(await outbox.drop('a')).toBe(false);
    expect(await outbox.list({ states: ['dead', 'sent'] })).toEqual([]);
    expect(await outbox.claim(claim(ME, later))).toMatchObject([{ key: 'b', attempts: 1 }]);
  });

  it('gives back what a holder left behind: when it says so, when it is known to be gone, when its term is over', async () => {
    const { outbox } = await filled('a', 'b');
    await outbox.claim(claim(ME, NOW, 1));
    expect(await outbox.release(ME)).toBe(1);
    expect(await outbox.release(ME)).toBe(0);

    expect(await outbox.claim(claim(await goneHolder()))).toHaveLength(2);
    expect(await outbox.claim(claim(ME, after(NOW, 1)))).toHaveLength(2);
    expect(await outbox.claim(claim(YOU, after(NOW, CLAIM_TERM)))).toEqual([]);
    const taken = await outbox.claim(claim(YOU, after(NOW, CLAIM_TERM + 2)));
    expect(taken.map(({ key, attempts }) => [key, attempts])).toEqual([
      ['a', 4],
      ['b', 3],
    ]);
    // Who lost it may not say that it failed, but that it was sent is true.
    const late = { now: after(NOW, CLAIM_TERM + 3), holder: ME };
    expect(await outbox.settle('a', { kind: 'refused', reason: '550' }, late)).toBe(false);
    expect(await outbox.settle('a', { kind: 'sent' }, late)).toBe(true);
    expect(await outbox.settle('a', { kind: 'refused', reason: '550' }, { ...late, holder: YOU })).toBe(false);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 1, sent: 1, dead: 0 });
  });

  it('neither holds a message back for long nor sends it twice when the clock is set back', async () => {
    const { outbox } = await filled('a', 'b');
    const back = after(NOW, -12 * 60 * MINUTE);
    await outbox.claim(claim(ME, NOW, 1));
    // b waits for a time that is half a day away by now; a is being sent.
    expect((await outbox.claim(claim(YOU, back))).map(({ key }) => key)).toEqual(['b']);
    expect(await outbox.claim(claim(YOU, after(back, CLAIM_TERM)))).toEqual([]);
    expect((await outbox.claim(claim(YOU, after(back, CLAIM_TERM + 1)))).map(({ key }) => key)).toEqual(['a']);

    // Put off by the clock of before, for longer than anything is put off.
    await outbox.settle(
      'a',
      { kind: 'deferred', reason: '451' },
      { now: NOW, holder: YOU, nextTry: after(NOW, 30 * 24 * 60 * MINUTE) },
    );
    expect(await outbox.nextAt()).toBe(after(NOW, LONGEST_WAIT));
  });

  it.runIf(kind === 'sqlite')('does not forget that a message was sent when the database cannot take it', async () => {
    const where = await address();
    const { outbox, post } = await open(where, 60);
    await post([aMail('a'), aMail('b')], { now: NOW });
    await outbox.claim(claim(ME));
    const other = new Database(where);
    other.exec('begin immediate');
    await expect(outbox.settle('a', { kind: 'sent' }, { now: NOW, holder: ME })).rejects.toMatchObject({
      code: 'HISTORY_UNAVAILABLE',
    });
    await expect(outbox.release(ME)).rejects.toMatchObject({ code: 'HISTORY_UNAVAILABLE' });
    other.exec('rollback');
    other.close();
    expect(await outbox.release(ME)).toBe(1);
    expect((await outbox.claim(claim(YOU))).map(({ key }) => key)).toEqual(['b']);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 1, sent: 1, dead: 0 });
  });

  it('never takes a claim from a process that is known to live', async () => {
    const { outbox } = await filled('a');
    await outbox.claim(claim(thisHolder()));
    expect(await outbox.claim(claim(YOU, after(NOW, 10 * CLAIM_TERM)))).toEqual([]);
    expect(await outbox.claim(claim(YOU, after(NOW, -10 * CLAIM_TERM)))).toEqual([]);
  });
});
