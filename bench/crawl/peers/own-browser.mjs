// Does this peer's own browser exist here? Each downloads one of its own when it is installed, which the bench does not let it.
// Argument: playwright or puppeteer. Prints the path, or nothing.
import { existsSync } from 'node:fs';

const found = process.argv[2] === 'playwright' ? await playwrightPath() : await puppeteerPath();
if (found !== undefined && existsSync(found)) process.stdout.write(found);

// What a headless launch takes is not the path that the library names: only launching tells.
async function playwrightPath() {
  const { chromium } = await import('playwright');
  const server = await chromium.launchServer({ headless: true }).catch(() => undefined);
  const file = server?.process().spawnfile;
  await server?.close();
  return file;
}

async function puppeteerPath() {
  const { default: puppeteer } = await import('puppeteer');
  try {
    return puppeteer.executablePath();
  } catch {
    return undefined; // it throws when there is none
  }
}
