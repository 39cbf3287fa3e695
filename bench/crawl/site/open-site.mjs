// Starts the site's process and hands out its ports, its authority and its counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SITE_HOST } from './pages.mjs';

/** `folder` gets the authority's PEM file. */
export async function openSite(folder, { pages, flags = [] }) {
  const ca = join(folder, 'authority.pem');
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'serve.mjs'), '--pages', String(pages), '--ca', ca, ...flags],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the site did not start; is dist/ built?'))),
  ]);
  const { port, control } = JSON.parse(String(line));
  const ask = async (path) => (await fetch(`http://127.0.0.1:${control}${path}`)).json();
  return {
    port,
    ca,
    pid: child.pid,
    urlOf: (page) => `https://${SITE_HOST}/p/${page}`,
    counts: () => ask('/counts'),
    progress: () => ask('/progress'),
    reset: () => ask('/reset'),
    close: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
