import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startApplication, type Application, type ApplicationSettings } from '../../../src/audit/web-server.ts';
import { Raw } from '../../../src/model/raw.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import type { WebServerPlan } from '../../../src/plan/web-server.ts';

const MAIL = 'planted.person@mail.example';
const running: Application[] = [];
const said: string[] = [];

function settings(rest: Partial<ApplicationSettings> = {}): ApplicationSettings {
  return {
    plan: { hostMap: [], trustedCa: [], ignoreHttpsErrors: false },
    planted: { email: [new Raw(MAIL)] },
    logger: { debug: (_event, { line } = {}) => void said.push(String(line)), warn: () => undefined },
    signal: new AbortController().signal,
    onEnd: () => undefined,
    ...rest,
  };
}

/** `script` is run by Node under a shell, as `npm start` would be. */
function server(script: string, rest: Partial<WebServerPlan> = {}): WebServerPlan {
  return {
    command: `"${process.execPath}" -e ${JSON.stringify(script)}`,
    ready: { kind: 'line', pattern: /ready at (\d+)/u },
    timeout: 20_000,
    cwd: process.cwd(),
    env: {},
    reuseExisting: false,
    ...rest,
  };
}

async function start(plan: WebServerPlan, rest?: Partial<ApplicationSettings>): Promise<Application> {
  const application = await startApplication(plan, settings(rest));
  running.push(application);
  return application;
}

async function failure(plan: WebServerPlan, rest?: Partial<ApplicationSettings>): Promise<ScanError> {
  const error = await start(plan, rest).catch((reason: unknown) => reason);
  if (!(error instanceof ScanError)) throw new TypeError('it started');
  return error;
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function aPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const LISTEN =
  "require('http').createServer((q, a) => { a.statusCode = Number(process.env.ANSWER); a.end() }).listen(process.env.PORT, '127.0.0.1')";
// The child says that it is ready when it has learnt to ignore SIGTERM.
const BROOD =
  "require('child_process').spawn(process.execPath, ['-e', 'process.on(\\'SIGTERM\\', () => {}); console.log(\\'ready at \\' + process.pid); setInterval(() => {}, 1e3)'], { stdio: 'inherit' })";

afterEach(async () => {
  for (const application of running.splice(0)) await application.stop();
  said.length = 0;
});

describe('the application of a run', () => {
  it('is ready when its address answers, reached by way of the host map', async () => {
    const port = await aPort();
    const ready = { kind: 'answer', url: 'http://www.lender.example/' } as const;
    const plan = { hostMap: [{ host: '*', ip: '127.0.0.1', port }], trustedCa: [], ignoreHttpsErrors: false };
    await start(server(LISTEN, { ready, env: { PORT: String(port), ANSWER: '302' } }), { plan });
    expect((await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status).toBe(302);
  });

  it('is ended with all its children, those that ignore SIGTERM too', async () => {
    const application = await start(server(BROOD));
    const child = Number(/ready at (\d+)/.exec(said.join('\n'))?.[1]);
    expect(isRunning(child)).toBe(true);
    await application.stop();
    for (let tries = 0; tries < 100 && isRunning(child); tries++) await wait(20);
    expect(isRunning(child)).toBe(false);
  }, 20_000);

  it('that cannot be run is an error of the configuration', async () => {
    const { code, exit, context } = await failure(server('', { command: 'no-such-command-of-tagspill' }));
    expect([code, exit]).toEqual(['APP_NOT_STARTED', 2]);
    expect(context.join(' ')).toContain('no-such-command-of-tagspill');
  });

  it('cannot be run in a folder that is not there', async () => {
    const { code, detail } = await failure(server('', { cwd: '/no/such/folder' }));
    expect([code, detail]).toEqual(['APP_NOT_STARTED', 'ENOENT: is there a folder /no/such/folder, and a shell?']);
  });

  it('that ends early makes the run incomplete, with its last words but no planted value', async () => {
    const script = `for (let i = 0; i < 30; i++) console.error('line ' + i); console.log('GET /?mail=${encodeURIComponent(MAIL)}\\x1b[2J'); process.exit(3)`;
    const { code, exit, detail, context } = await failure(server(script));
    expect([code, exit, detail]).toEqual(['APP_NOT_READY', 3, 'it ended with exit code 3 before it was ready']);
    expect(context).toHaveLength(20);
    expect(context.join('\n')).toContain('line 29');
    expect(context.join('\n')).toContain('(a line with planted values)');
    expect([...context, ...said].join('\n')).not.toContain('planted.person');
    expect([...context, ...said].join('\n')).not.toContain('\u001b');
  });

  it('that never answers makes the run incomplete, and is not left behind', async () => {
    const port = await aPort();
    const ready = { kind: 'answer', url: `http://127.0.0.1:${port}/` } as const;
    const { code, detail } = await failure(server(LISTEN, { ready, timeout: 1500, env: { PORT: String(port), ANSWER: '503' } }));
    expect([code, detail]).toEqual(['APP_NOT_READY', `http://127.0.0.1:${port}/ did not answer within 1.5 s`]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });

  it('is not asked any more when it has ended', async () => {
    const port = await aPort();
    const asked: string[] = [];
    await failure(server('process.exit(3)', { ready: { kind: 'answer', url: `http://127.0.0.1:${port}/` } }));
    const late = createServer((request, answer) => {
      asked.push(request.url ?? '');
      answer.end();
    });
    await new Promise<void>((resolve) => late.listen(port, '127.0.0.1', resolve));
    await wait(600);
    await new Promise((resolve) => late.close(resolve));
    expect(asked).toEqual([]);
  });

  it('that ends while it is looked at is told, and one that is stopped is not', async () => {
    const ends: string[] = [];
    const onEnd = (how: string, lines: readonly string[]): void => void ends.push(`${how}: ${lines.join(' / ')}`);
    const stopped = await start(server("console.log('ready at 1'); setInterval(() => {}, 1e3)"), { onEnd });
    await stopped.stop();
    await start(server("console.log('ready at 2'); setTimeout(() => { console.log('bye'); process.exitCode = 4 }, 200)"), {
      onEnd,
    });
    for (let tries = 0; tries < 500 && ends.length === 0; tries++) await wait(20);
    expect(ends).toEqual(['it ended with exit code 4: ready at 2 / bye']);
  }, 20_000);

  it('is not waited for when the run is ended', async () => {
    const { detail } = await failure(server('setInterval(() => {}, 1e3)'), { signal: AbortSignal.timeout(300) });
    expect(detail).toBe('the run was ended before it was ready');
  });

  it('is not taken for another that stands there already, unless that is wanted', async () => {
    const other = createServer((_, answer) => answer.end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const plan = server('process.exit(9)', { ready: { kind: 'answer', url } });
    expect((await failure(plan)).detail).toContain('answers already');
    await start({ ...plan, reuseExisting: true });
    await new Promise((resolve) => other.close(resolve));
  });
});
