// Transcripts prove the doors: each file holds commands as a user types them, what they print, and their exit codes.
// `npm run golden` rewrites them; the diff is the review. A transcript with a stage of its name has its pages at `<port>`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveLoopback, type Routes } from '../support/loopback.ts';
import { runCli } from '../support/run-cli.ts';
import { suiteFolder } from '../support/suite-folder.ts';
import { DIFFERENTIAL_STAGE } from './stages/differential.ts';

const folder = join(import.meta.dirname, 'transcripts');
const fixtures = join(import.meta.dirname, 'fixtures');
const stages: Readonly<Record<string, Routes>> = { differential: DIFFERENTIAL_STAGE };

interface Step {
  readonly command: string;
  readonly printed: string;
}

/** `$ tagspill …`, then the output up to the line `exit: N`. */
function parseTranscript(text: string): { title: string; steps: readonly Step[] } {
  const [title = '', ...blocks] = text.split(/^\$ /m);
  return {
    title: title.trim(),
    steps: blocks.map((block) => ({
      command: block.split('\n', 1)[0] ?? '',
      printed: block.slice(block.indexOf('\n') + 1).trim(),
    })),
  };
}

// What differs between machines and runs, by its own name.
function normalise(text: string, home: string): string {
  return (
    text
      .replaceAll(home, '<folder>')
      .replaceAll(join(import.meta.dirname, '../..'), '<package>')
      .replace(/\d{8}T\d{6}Z/g, '<time>')
      .replace(/^browser: .+$/gm, 'browser: <browser>')
      // Which Chromium is there decides whether this is said.
      .replace(/^ +- Chromium’s headless shell [^]*?\(--browser-path\)\.\n/m, '')
      .replace(/[ \t]+$/gm, '')
  );
}

describe.each(readdirSync(folder).map((file) => basename(file, '.md')))('%s', (name) => {
  it('prints and exits as written', async () => {
    const file = join(folder, `${name}.md`);
    const written = readFileSync(file, 'utf8');
    const { title, steps } = parseTranscript(written);
    const home = await suiteFolder(`transcript-${name}`);
    await cp(fixtures, home, { recursive: true });
    const stage = stages[name];
    const served = stage === undefined ? undefined : await serveLoopback(stage);
    onTestFinished(() => served?.close());
    if (served !== undefined) await writeFile(join(home, 'ca.pem'), served.ca);
    const parts = [title, ''];
    for (const { command } of steps) {
      const [program, ...args] = command.replace('<port>', String(served?.port)).split(' ');
      expect(program).toBe('tagspill');
      const { stdout, stderr, exit } = await runCli(args, { folder: home, env: { NO_COLOR: '1', COLUMNS: '100' } });
      const printed = [stdout, stderr].map((text) => normalise(text, home).trim()).filter((text) => text !== '');
      parts.push(`$ ${command}`, ...printed, `exit: ${exit}`, '');
    }
    const actual = parts.join('\n');
    if (process.env['GOLDEN'] === 'write') writeFileSync(file, actual);
    expect(actual.trim()).toBe(readFileSync(file, 'utf8').trim());
  });
});
