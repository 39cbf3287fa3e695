// Transcripts prove the doors: each file holds commands as a user types them, what they print, and their exit codes.
// `npm run golden` rewrites them; the diff is the review.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { suiteFolder } from '../support/suite-folder.ts';

const folder = join(import.meta.dirname, 'transcripts');
const fixtures = join(import.meta.dirname, 'fixtures');

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
  return text
    .replaceAll(home, '<folder>')
    .replaceAll(join(import.meta.dirname, '../..'), '<package>')
    .replace(/\d{8}T\d{6}Z/g, '<time>')
    .replace(/[ \t]+$/gm, '');
}

describe.each(readdirSync(folder).map((file) => basename(file, '.md')))('%s', (name) => {
  it('prints and exits as written', async () => {
    const file = join(folder, `${name}.md`);
    const written = readFileSync(file, 'utf8');
    const { title, steps } = parseTranscript(written);
    const home = await suiteFolder(`transcript-${name}`);
    await cp(fixtures, home, { recursive: true });
    const parts = [title, ''];
    for (const { command } of steps) {
      const [program, ...args] = command.split(' ');
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
