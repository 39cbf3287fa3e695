// The product's promise, for everything that the suite made: no file, log or output repeats a planted value in any spelling.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import encoding from 'encoding-japanese';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLANTED, SUITE_ROOT, SUITE_TEMPORARY } from '../support/suite-folder.ts';

// Values of fewer characters (a PIN, a code) stand in times and digests by chance; the unit tests of masking cover them.
const SHORTEST = 6;

function spellings(value: string): readonly Buffer[] {
  const texts = [
    value,
    value.toLowerCase(),
    encodeURIComponent(value),
    encodeURIComponent(encodeURIComponent(value)),
    JSON.stringify(value).slice(1, -1),
    value.replace(/[\s-]/g, ''),
  ];
  const bytes = texts.map((text) => Buffer.from(text));
  const base64 = [
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    Buffer.from(value).toString('hex'),
  ];
  const japanese = (['SJIS', 'EUCJP'] as const).map((to) =>
    Buffer.from(encoding.convert(encoding.stringToCode(value), { to, from: 'UNICODE' })),
  );
  return [...bytes, ...base64.map((text) => Buffer.from(text)), Buffer.from(value, 'utf16le'), ...japanese];
}

it('nothing that the suite wrote repeats a planted value', async () => {
  const planted = parse(await readFile(PLANTED, 'utf8')) as Record<string, string>;
  const needles = Object.entries(planted).flatMap(([category, value]) =>
    value.length < SHORTEST ? [] : spellings(value).map((bytes) => ({ category, bytes })),
  );
  const found: string[] = [];
  let searched = 0;
  const entries = [SUITE_ROOT, SUITE_TEMPORARY].map((root) => readdir(root, { recursive: true, withFileTypes: true }));
  for (const entry of (await Promise.all(entries)).flat()) {
    // The raw traffic that `--save-har` writes on request is input, not output (docs/decisions/0008).
    if (!entry.isFile() || entry.name.endsWith('.raw.har')) continue;
    const file = join(entry.parentPath, entry.name);
    if ((await stat(file)).size === 0) continue;
    const content = await readFile(file);
    searched += 1;
    for (const { category, bytes } of needles) if (content.includes(bytes)) found.push(`${file}: ${category}`);
  }
  expect(found).toEqual([]);
  expect(searched).toBeGreaterThan(0);
});
