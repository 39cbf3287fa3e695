import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { historyError } from '../../../src/history/history-error.ts';
import { migrate } from '../../../src/history/migrate.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { openSqlite } from '../../../src/history/sqlite-store.ts';
import { openStore } from '../../../src/history/store.ts';
import { Raw } from '../../../src/model/raw.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import { POSTGRES_PASSWORD } from '../../support/a-postgres.ts';
import { aMail, aSite, aSiteIncident, aSiteRun, anAudit, nightOf } from '../../support/a-site-run.ts';
import { DATABASES, histories } from '../../support/histories.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

const PATIENCE = 120;
const folderOf = (): Promise<string> => suiteFolder('history-error');
const open = (where: string) => openHistory(new Raw(where), { patience: PATIENCE });

/** What a person reads. */
async function lineOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ScanError)) throw new Error('expected a ScanError', { cause: error });
  expect(error.cause).toBeUndefined();
  return `${error.code}: ${error.detail}`;
}

describe('an SQLite file', () => {
  const { open: openWith, address } = histories('sqlite');

  it('is made so that nobody else can read it, its log as well', async () => {
    const where = join(await folderOf(), 'state', 'fleet.sqlite');
    const history = await open(where);
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    expect(modeOf(join(where, '..'))).toBe('700');
    expect(['', '-wal', '-shm'].map((ending) => modeOf(where + ending))).toEqual(['600', '600', '600']);
    await history.close();
  });

  it('is refused where it is none, untouched', async () => {
    const folder = await folderOf();
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'nothing of a database\n'.repeat(100));
    expect(await lineOf(open(text))).toBe('HISTORY_INVALID: the file is not an SQLite database');
    expect(statSync(text).size).toBe(2200);
    expect(await lineOf(open(folder))).toBe('HISTORY_INVALID: a folder stands at its path: name a file');
    expect(await lineOf(open(join(text, 'fleet.sqlite')))).toBe('HISTORY_INVALID: a file stands where its folder should be');
    expect(await lineOf(open('mysql://db.example/x'))).toMatch(/^HISTORY_INVALID: expected the path of a file/);
  });

  it('is refused where it holds other tables, or was written by a newer version', async () => {
    const where = join(await folderOf(), 'other.sqlite');
    const other = new Database(where);
    other.exec('create table orders (id integer)');
    expect(await lineOf(open(where))).toBe('HISTORY_INVALID: the database holds other tables than a history: name an empty one');
    other.close();

    const newer = await address();
    await (await open(newer)).close();
    const database = new Database(newer);
    database.exec("insert into tagspill_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')");
    database.close();
    expect(await lineOf(open(newer))).toBe('HISTORY_INVALID: it was written by a newer tagspill');
  });

  it('is made once by many at a time', async () => {
    const where = await address();
    const all = await Promise.all([1, 2, 3].map(() => openWith(where)));
    await Promise.all(all.map((history, at) => history.beginAudit(anAudit(at + 1, [aSite('bank')]))));
    expect(await all[0]?.openAudits()).toHaveLength(3);
  });

  it('says that it is locked when others write for too long, and goes on when they are done', async () => {
    const where = await address();
    const history = await openWith(where, PATIENCE);
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    const other = new Database(where);
    other.exec('begin exclusive');
    expect(await lineOf(history.recordRun(aSiteRun(1, 'bank')))).toBe(
      'HISTORY_UNAVAILABLE: it is locked: another program has been writing to it for too long; try again when it is done',
    );
    expect(await history.knowsAudit('nightly-1')).toBe(true);
    const patient = await openWith(where, 20_000);
    const written = patient.recordRun(aSiteRun(1, 'bank', { incidents: [aSiteIncident(1)] }));
    other.exec('commit');
    expect(await written).toBe(true);
    expect(await history.counts()).toMatchObject({ runs: 1 });
    other.close();
  });

  it('says that the disk is full, keeps what it had, and goes on when there is space', async () => {
    const where = await address();
    const opened = await openSqlite(where, PATIENCE);
    await migrate(opened);
    await sql`pragma max_page_count = 60`.execute(opened.db);
    const store = openStore(opened);
    const post = (key: string, size: number) =>
      store.write((db) =>
        db
          .insertInto('messages')
          .values({
            key,
            state: 'waiting',
            content: 'x'.repeat(size),
            attempts: 0,
            not_before: nightOf(1),
            created_at: nightOf(1),
          })
          .execute(),
      );
    await post('small', 10);
    expect(await lineOf(post('large', 1_000_000))).toBe('HISTORY_UNAVAILABLE: no space is left on its disk: free some');
    await post('again', 10);
    await store.close();
    const history = await open(where);
    expect(await history.outbox.counts()).toMatchObject({ waiting: 2 });
    await history.close();
  });

  it('says that it can only be read', async () => {
    const opened = await openSqlite(await address(), PATIENCE);
    await migrate(opened);
    await sql`pragma query_only = on`.execute(opened.db);
    const store = openStore(opened);
    expect(await lineOf(store.write((db) => db.insertInto('facts').values({ name: 'a', value: 'b' }).execute()))).toMatch(
      /^HISTORY_UNAVAILABLE: it can only be read: this user must be able to write/,
    );
    await store.close();
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says that its folder can only be read', async () => {
    const folder = join(await folderOf(), 'read-only');
    mkdirSync(folder);
    const where = join(folder, 'fleet.sqlite');
    chmodSync(folder, 0o500);
    expect(await lineOf(open(where))).toMatch(/^HISTORY_UNAVAILABLE: it can only be read/);
    chmodSync(folder, 0o700);
  });

  it('survives that its log is there and its process is not', async () => {
    const where = await address();
    const history = await openWith(where);
    await history.post([aMail('a')], { now: nightOf(1) });
    // Not closed: what was committed stands in the log alone, as after a kill.
    expect(existsSync(`${where}-wal`)).toBe(true);
    const next = await openWith(where);
    expect(await next.outbox.counts()).toMatchObject({ waiting: 1 });
  });
});

describe.runIf(DATABASES.includes('postgres'))('a PostgreSQL server', () => {
  const { open: openWith, address, server } = histories('postgres');
  const byPort = (user: string, password: string, database = 'postgres', rest = ''): string =>
    `postgres://${user}:${password}@127.0.0.1:${server()?.port}/${database}${rest}`;

  it('is refused where it holds other tables, or was written by a newer version; other schemas are nobody’s business', async () => {
    const where = await address();
    const [, schema = ''] = /search_path%3D(\w+)/.exec(where) ?? [];
    await server()?.sql(`create table ${schema}.orders (id integer)`);
    expect(await lineOf(open(where))).toBe('HISTORY_INVALID: the database holds other tables than a history: name an empty one');
    const newer = await address();
    await (await open(newer)).close();
    const [, other = ''] = /search_path%3D(\w+)/.exec(newer) ?? [];
    await server()?.sql(`insert into ${other}.tagspill_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`);
    expect(await lineOf(open(newer))).toBe('HISTORY_INVALID: it was written by a newer tagspill');
    expect(await lineOf(open(where.replace(schema, 'nowhere')))).toBe(
      'HISTORY_INVALID: the database has no schema of its search path: create it',
    );
  });

  it('is made once by many at a time', async () => {
    const where = await address();
    const all = await Promise.all([1, 2, 3].map(() => openWith(where)));
    await Promise.all(all.map((history, at) => history.beginAudit(anAudit(at + 1, [aSite('bank'), aSite('shop')]))));
    expect(await all[0]?.openAudits()).toHaveLength(3);
  });

  it('says in one line why it cannot be used, without password, user or address', async () => {
    const denied = await lineOf(open(byPort('postgres', 'not-the-password')));
    expect(denied).toBe('HISTORY_UNAVAILABLE: the database refuses this user or password: correct them');
    expect(await lineOf(open(byPort('postgres', POSTGRES_PASSWORD, 'nowhere')))).toBe(
      'HISTORY_UNAVAILABLE: the server has no such database: create it',
    );
    expect(await lineOf(open(byPort('postgres', POSTGRES_PASSWORD, 'postgres', '?sslmode=require')))).toMatch(
      /^HISTORY_UNAVAILABLE: no trusted TLS connection/,
    );
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const bound = free.address();
    await new Promise((resolve) => free.close(resolve));
    const port = typeof bound === 'object' ? bound?.port : undefined;
    expect(await lineOf(open(`postgres://u:secret@127.0.0.1:${port}/db`))).toBe(
      'HISTORY_UNAVAILABLE: no database answers at its address: start it, or correct the address',
    );
    expect(await lineOf(open('postgres:///db?host=%2Fnowhere'))).toMatch(/^HISTORY_UNAVAILABLE: no database answers/);
    expect(await lineOf(open('postgres://u:secret@host:notaport/db'))).toMatch(/^HISTORY_INVALID: its address cannot be read/);
    expect(await lineOf(open('postgres://u@db.example/x?sslmode=verify-full&sslrootcert=/nowhere/ca.pem'))).toMatch(
      /^HISTORY_INVALID: a file that its address names is missing/,
    );
  });

  it('asks for the password by TCP, and says that it waits too long for others', async () => {
    const where = await address();
    const [, schema = ''] = /search_path%3D(\w+)/.exec(where) ?? [];
    const history = await open(
      byPort('postgres', POSTGRES_PASSWORD, 'postgres', `?options=${encodeURIComponent(`-c search_path=${schema}`)}`),
    );
    await history.beginAudit(anAudit(1, [aSite('bank')]));
    const held = server()?.sql(`begin; lock table ${schema}.sites; select pg_sleep(1.5); commit`);
    await expect
      .poll(() =>
        server()?.sql(
          `select count(*) from pg_locks where mode = 'AccessExclusiveLock' and granted and relation = '${schema}.sites'::regclass`,
        ),
      )
      .toBe('1\n');
    expect(await lineOf(history.recordRun(aSiteRun(1, 'bank')))).toMatch(/^HISTORY_UNAVAILABLE: it is locked/);
    await held;
    expect(await history.recordRun(aSiteRun(1, 'bank'))).toBe(true);
    await history.close();
  });

  it('may go away and come back: what fails says so, and the next works', async () => {
    const history = await openWith(await address());
    await history.post([aMail('a')], { now: nightOf(1) });
    await server()?.restart();
    // The connection that it has is gone; whether it was told so already is chance.
    const first = await history.outbox.counts().then(
      () => 'HISTORY_UNAVAILABLE',
      (error: unknown) => (error instanceof ScanError ? error.code : error),
    );
    expect(first).toBe('HISTORY_UNAVAILABLE');
    expect(await history.outbox.counts()).toMatchObject({ waiting: 1 });
  });
});

describe('what a database throws', () => {
  const coded = (code: string): Error => Object.assign(new Error('select "secret" from "mails" at db.example'), { code });

  it('knows the plain code of those that libsql has no name for', () => {
    const readOnlyFolder = Object.assign(coded('UNKNOWN_SQLITE_ERROR_1544'), { rawCode: 1544 });
    expect(historyError(readOnlyFolder).message).toContain('it can only be read');
  });

  it.each(['SQLITE_IOERR_WRITE', 'SQLITE_READONLY_DBMOVED', 'SQLITE_BUSY_SNAPSHOT', '08006', '42P01', 'XX000', 'ENOSPC'])(
    '%s tells no SQL',
    (code) => {
      const error = historyError(coded(code));
      expect(error).toMatchObject({ code: 'HISTORY_UNAVAILABLE' });
      expect(error.message).not.toMatch(/secret|select|example/);
    },
  );

  it('leaves what is no database’s as it is', () => {
    const own = new ScanError('HISTORY_KEY', 'x');
    expect(historyError(own)).toBe(own);
    const defect = new TypeError('x is undefined');
    expect(historyError(defect)).toBe(defect);
  });
});
