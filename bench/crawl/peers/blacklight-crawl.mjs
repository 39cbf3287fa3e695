// Inspects pages with blacklight-collector one after the other, as it works: a browser for each, its HAR counted afterwards.
// Arguments: a JSON file with urls, port, executablePath (or none), folder and the file to write.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '@themarkup/blacklight-collector';
import { sideOf } from './side-of.mjs';

const { urls, port, executablePath, folder, out } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pages = [];

for (const [index, url] of urls.entries()) {
  const outDir = join(folder, `blacklight-${index}`);
  const { status, page_response: reason } = await collect(url, {
    outDir,
    // This page and no further, and no picture of it: what the bench compares is the visit.
    numPages: 0,
    saveScreenshots: false,
    ...(executablePath === undefined ? {} : { puppeteerExecutablePath: executablePath }),
    // The first is blacklight's own.
    extraChromiumArgs: ['--disable-features=TrackingProtection3pcd', `--host-resolver-rules=MAP * 127.0.0.1:${port}`],
  });
  if (status === 'success') pages.push(countHar(join(outDir, 'requests.har')));
  else process.stderr.write(`failed: ${url} ${String(reason)}\n`);
  rmSync(outDir, { recursive: true, force: true });
}
writeFileSync(out, JSON.stringify({ pages }));

function countHar(file) {
  const seen = { first: 0, third: 0 };
  for (const { request } of JSON.parse(readFileSync(file, 'utf8')).log.entries) {
    const side = sideOf(request.url);
    if (side !== undefined) seen[side] += 1;
  }
  return seen;
}
