// A peer as a process of its own: its script under peers/, its job in a file, its counts in another.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PEERS = join(import.meta.dirname, '../peers');

export function peerCommand(script, { site, urls, folder, concurrency, browser }) {
  const job = join(folder, 'job.json');
  const out = join(folder, 'seen.json');
  writeFileSync(job, JSON.stringify({ urls, port: site.port, concurrency, executablePath: browser, folder, out }));
  return {
    command: process.execPath,
    args: [join(PEERS, script), job],
    cwd: folder,
    read: () => JSON.parse(readFileSync(out, 'utf8')),
  };
}

/** Path of the browser that `library` would start by itself, or undefined where it is not installed. */
export function ownBrowserOf(library) {
  return execFileSync(process.execPath, [join(PEERS, 'own-browser.mjs'), library], { encoding: 'utf8' }) || undefined;
}
