// A browser under the sink that writes its NetLog into a pipe, and both accounts of what it sent, held against each other.
import { join } from 'node:path';
import { chromium, type Browser, type BrowserServer } from 'playwright';
import { hasPackagedBrowser, packagedBrowser } from '../../../src/capture/browser/packaged-browser.ts';
import { thisMachine } from '../../../src/capture/browser/machine.ts';
import { sandboxArguments } from '../../../src/capture/browser/sandbox.ts';
import { systemBrowserPaths } from '../../../src/capture/browser/system-browser.ts';
import type { Sent } from '../../../src/capture/netlog/ledger-facts.ts';
import { openLedger } from '../../../src/capture/netlog/open-ledger.ts';
import { openReconciliation } from '../../../src/capture/netlog/reconcile.ts';
import type { Reconciled } from '../../../src/capture/netlog/reconciled.ts';
import { openSink, type Outlet, type Sink } from '../../../src/capture/sink/open-sink.ts';
import type { WireRecord } from '../../../src/capture/sink/wire-record.ts';
import type { WireWitness } from '../../../src/capture/sink/wire-witness.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import { openFifo } from '../../../src/platform/fifo.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { openScratchFolder } from '../../../src/platform/scratch.ts';
import type { Loopback } from '../../support/loopback.ts';

/** The network process writes on after the browser's own process is gone. */
const PATIENCE = 3000;

interface TestBrowser {
  readonly name: string;
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Every build that this machine has: the system's and the packaged one behave differently. */
export async function browsersHere(): Promise<readonly TestBrowser[]> {
  const machine = thisMachine();
  const browsers: TestBrowser[] = [];
  for (const path of systemBrowserPaths(machine)) {
    if (browsers.length === 0 && (await machine.isProgram(path))) browsers.push({ name: 'system', path, env: {} });
  }
  if (hasPackagedBrowser(machine)) browsers.push({ name: 'packaged', ...(await packagedBrowser(machine)) });
  return browsers;
}

export interface LoggedBrowser {
  readonly browser: Browser;
  /** The process that was started. */
  readonly pid: number;
  readonly openOutlet: () => Promise<Outlet>;
  /** Ends everything and compares. `hasDied`: somebody has killed the browser. */
  readonly finish: (hasDied?: boolean) => Promise<Accounts>;
}

export interface Accounts {
  readonly reconciled: Reconciled;
  /** What the browser's log says of the outlets: `KIND METHOD URL`, in alphabetical order. */
  readonly sent: readonly string[];
  /** The same by the sink. */
  readonly seen: readonly string[];
}

export async function startLogged({ path, env }: TestBrowser, site: Loopback): Promise<LoggedBrowser> {
  const folder = openScratchFolder('netlog');
  const reconciliation = openReconciliation({
    get deadEnd() {
      return endpointOf(sink.deadEnd);
    },
    isOurs: (endpoint) => sink.isOurs(endpoint),
  });
  const sink = await sinkBefore(site, { ...reconciliation, onTaken: () => undefined });
  const sent: Sent[] = [];
  const outlets: Outlet[] = [];
  const ledger = openLedger({
    ...reconciliation,
    onSent: (one) => {
      if (one.endpoint !== endpointOf(sink.deadEnd)) sent.push(one);
      reconciliation.onSent(one);
    },
  });
  const fifo = await openFifo(join(folder.path, 'netlog'), ledger.take);
  if (fifo === undefined) throw new Error('no pipe on this machine');
  const server = await chromium.launchServer({
    executablePath: path,
    args: [...flags(sink.pin, fifo.path), ...(await sandboxArguments())],
    env: { ...process.env, ...env },
    proxy: { server: sink.deadEnd },
  });
  const browser = await chromium.connect(server.wsEndpoint());

  return {
    browser,
    pid: server.process().pid ?? 0,
    openOutlet: async () => {
      const outlet = await sink.openOutlet();
      outlets.push(outlet);
      return outlet;
    },
    finish: async (hasDied = false) => {
      await closed(server);
      await ledger.finished(PATIENCE);
      await fifo.close();
      reconciliation.onLedgerEnd(ledger.end(hasDied));
      await sink.close();
      await folder.remove();
      const seen = outlets.flatMap(({ log }) => log.records()).filter(({ kind }) => kind !== 'tunnel');
      return { reconciled: reconciliation.settle(), sent: sent.map(lineOf).sort(), seen: seen.map(lineOf).sort() };
    },
  };
}

function sinkBefore(site: Loopback, witness: WireWitness): Promise<Sink> {
  const policy = {
    seal: true,
    firstParties: new Set(['shop.test' as Site]),
    passHosts: [],
    hostMap: [{ host: '*', ip: '127.0.0.1', port: site.port }],
    trustedCa: [site.ca],
    ignoreHttpsErrors: false,
    mayFetch: () => true,
    logger: openLogger('silent'),
  };
  return openSink(policy, witness);
}

function flags(pin: string, netlog: string): readonly string[] {
  const nothingPastTheProxy = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-quic'];
  return [...nothingPastTheProxy, `--ignore-certificate-errors-spki-list=${pin}`, `--log-net-log=${netlog}`];
}

// Playwright does not wait for a process that somebody else has killed.
async function closed(server: BrowserServer): Promise<void> {
  const child = server.process();
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  await server.close();
  await gone;
}

function endpointOf(proxy: string): string {
  return new URL(proxy).host;
}

function lineOf({ kind, method, url }: Pick<WireRecord, 'kind' | 'method' | 'url'>): string {
  return `${kind} ${method} ${url.reveal((text) => text)}`;
}
