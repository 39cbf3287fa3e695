// A PostgreSQL server of one test file's own: Debian's or the path's binaries, a socket and a port of loopback, gone afterwards.
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** Of the superuser `postgres`, for who comes by TCP; the socket asks for none. */
export const POSTGRES_PASSWORD = 'only-for-tests';

export interface Postgres {
  /** Address of a schema of its own, in which nothing is yet. */
  readonly fresh: () => Promise<string>;
  /** Port of loopback, where a password is asked for. */
  readonly port: number;
  /** Statements as the superuser, as `psql` takes them. */
  readonly sql: (text: string) => Promise<string>;
  /** As a crash does, and up again. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Folder of `initdb` and `pg_ctl`; undefined where no PostgreSQL is installed. The newest of Debian's first. */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')];
  return folders.find((folder) => ['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(folder, name))));
}

export async function startPostgres(bin: string): Promise<Postgres> {
  // Short: a socket's path may have 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'tagspill-pg-'));
  const user = unprivileged();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  const call = async (name: string, ...words: readonly string[]): Promise<string> =>
    (await run(join(bin, name), words, { ...options, maxBuffer: 1 << 26 })).stdout;
  // pg_ctl gives its streams to the server, which would keep them open: nothing is read from it.
  const control = (...words: readonly string[]): void => {
    execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-w', '-s', '-l', join(folder, 'log'), ...words], {
      ...options,
      stdio: 'ignore',
    });
  };
  const sql = (text: string): Promise<string> =>
    call('psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-p', String(port), '-U', 'postgres', '-c', text);
  const settings = `-k ${folder} -p ${port} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=16MB`;

  await call(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--no-sync',
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
  );
  control('-o', settings, 'start');
  await sql(`alter user postgres password '${POSTGRES_PASSWORD}'`);
  let schemas = 0;
  return {
    port,
    sql,
    fresh: async () => {
      const schema = `t${++schemas}`;
      await sql(`create schema ${schema}`);
      const search = encodeURIComponent(`-c search_path=${schema}`);
      return `postgres:///postgres?host=${encodeURIComponent(folder)}&port=${port}&user=postgres&options=${search}`;
    },
    restart: async () => {
      control('-m', 'immediate', 'stop');
      control('-o', settings, 'start');
      return Promise.resolve();
    },
    stop: async () => {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** PostgreSQL refuses to run as root: `postgres`, whom Debian's package makes, or nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const numberOf = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: numberOf('-u'), gid: numberOf('-g') };
    } catch {
      continue;
    }
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
