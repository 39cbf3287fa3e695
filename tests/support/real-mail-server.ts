// Postfix (Debian: postfix) on a loopback port, below a folder of its own: STARTTLS demanded, no login, everything delivered into a Maildir.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from '../../src/platform/authority.ts';

const POSTFIX = '/usr/sbin/postfix';
/** uid of `nobody`: whoever mail is delivered as may not be root. */
const NOBODY = 65_534;

/** Why it cannot run here; undefined where it can. OpenSMTPD 6.8, as Debian 12 has it, ends every TLS handshake with OpenSSL 3 ("missing private key"). */
export function whyNoMailServer(): string | undefined {
  if (!existsSync(POSTFIX)) return `${POSTFIX} is not there (Debian: apt-get install --no-install-recommends postfix)`;
  return process.getuid?.() === 0 ? undefined : 'Postfix starts as root only';
}

export interface RealMailServer {
  readonly port: number;
  readonly ca: string;
  /** What was delivered, as it lies in the Maildir. */
  readonly delivered: () => readonly Buffer[];
  readonly close: () => Promise<void>;
}

export async function startMailServer(): Promise<RealMailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tagspill-mail-'));
  chmodSync(folder, 0o755);
  const boxes = join(folder, 'boxes');
  mkdirSync(boxes, { mode: 0o777 });
  chmodSync(boxes, 0o777);
  const authority = await makeAuthority('mail test authority');
  const port = await freePort();
  writeSettings(folder, port, await authority.sign('localhost'));
  // Postfix opens /dev/stdout, which cannot be done where that is a socket, as Node's pipes are.
  const log = join(folder, 'log');
  const out = openSync(log, 'a');
  const server = spawn(POSTFIX, ['-c', join(folder, 'etc'), 'start-fg'], { stdio: ['ignore', out, out] });
  closeSync(out);
  await listening(port, server, () => readFileSync(log, 'utf8'));
  return {
    port,
    ca: authority.cert,
    delivered: () => {
      const fresh = join(boxes, 'Maildir/new');
      return existsSync(fresh) ? readdirSync(fresh).map((file) => readFileSync(join(fresh, file))) : [];
    },
    close: async () => {
      await ended(server, join(folder, 'etc'));
      rmSync(folder, { recursive: true });
    },
  };
}

// postconf(5), master(5): the services that take a mail in and deliver it, none of them in a chroot.
function writeSettings(folder: string, port: number, { key, cert }: { readonly key: string; readonly cert: string }): void {
  const etc = join(folder, 'etc');
  const main = {
    compatibility_level: '3.6',
    myhostname: 'mail.bank.example',
    mydestination: '',
    alias_maps: '',
    alias_database: '',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    queue_directory: join(folder, 'queue'),
    data_directory: join(folder, 'data'),
    maillog_file: '/dev/stdout',
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_cert_file: join(etc, 'cert.pem'),
    smtpd_tls_key_file: join(etc, 'key.pem'),
    smtpd_tls_received_header: 'yes',
    smtpd_relay_restrictions: 'reject_unauth_destination',
    virtual_mailbox_domains: 'bank.example',
    virtual_mailbox_base: join(folder, 'boxes'),
    virtual_mailbox_maps: 'static:Maildir/',
    virtual_uid_maps: `static:${NOBODY}`,
    virtual_gid_maps: `static:${NOBODY}`,
  };
  const services = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    ...['cleanup', 'showq'].map((name) => `${name} unix n - n - 0 ${name}`),
    ...['bounce', 'error'].map((name) => `${name} unix - - n - 0 ${name}`),
    ...['tlsmgr', 'verify', 'anvil'].map((name) => `${name} unix - - n - 1 ${name}`),
    // Whoever delivers becomes the owner of the box, for which it has to begin as root.
    'virtual unix - n n - - virtual',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'retry unix - - n - - error',
    'rewrite unix - - n - - trivial-rewrite',
    'qmgr unix n - n 300 1 qmgr',
    'proxymap unix - - n - - proxymap',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  mkdirSync(etc);
  mkdirSync(join(folder, 'queue'));
  writeFileSync(
    join(etc, 'main.cf'),
    Object.entries(main)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  writeFileSync(join(etc, 'master.cf'), `${services.join('\n')}\n`);
  writeFileSync(join(etc, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(etc, 'cert.pem'), cert);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

async function listening(port: number, server: ChildProcess, log: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`Postfix ended: ${log()}`);
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isThere) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

// A signal would end what started it and leave Postfix itself behind.
async function ended(server: ChildProcess, settings: string): Promise<void> {
  if (server.exitCode !== null) return;
  const end = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  spawnSync(POSTFIX, ['-c', settings, 'stop'], { stdio: 'ignore' });
  await end;
}
