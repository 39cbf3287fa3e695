// The product's promise, for everything that the suite made: no file, log or output repeats a planted value in any spelling.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import encoding from 'encoding-japanese';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { exporters } from '../../src/report/exporters/index.ts';
import { runCli } from '../support/run-cli.ts';
import { PLANTED, SUITE_ROOT, SUITE_TEMPORARY, suiteFolder } from '../support/suite-folder.ts';

// Values of fewer characters (a PIN, a code) stand in times and digests by chance; the unit tests of masking cover them.
const SHORTEST = 6;

// A Japanese character tells as much as two of ASCII: five of them are a name, not chance.
function weightOf(value: string): number {
  return Array.from(value, (character) => (character > '\u007f' ? 2 : 1)).reduce((sum, one) => sum + one, 0);
}

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

// However few tests ran before this one, there is an audit to search: every planted value, sent plainly and in a JSON body.
async function auditPlanted(planted: Readonly<Record<string, string>>): Promise<void> {
  const folder = await suiteFolder('planted');
  const query = new URLSearchParams(planted).toString();
  const page = `https://www.lender.example/form?${query}`;
  const lines = [
    {
      url: `https://t.example/c?dl=${encodeURIComponent(page)}`,
      page,
      headers: { referer: page, cookie: query.replaceAll('&', '; ') },
    },
    {
      url: `https://t.example/${encodeURIComponent(planted['email'] ?? '')}/x`,
      method: 'POST',
      body: JSON.stringify(planted),
      page,
    },
  ];
  await writeFile(join(folder, 'planted.raw.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  // As the name of a host it would stand wherever the recipient, the page or the script is named.
  const label = planted['account.number'] ?? '';
  const own = `https://${label}.lender.example/`;
  lines.push(
    { url: `https://${label}.t.example/c`, page, headers: { referer: own, cookie: '' } },
    { url: `${own}api`, page: own, headers: { referer: own, cookie: '' } },
    { url: 'https://t.example/c?v=1', page: own, headers: { referer: own, cookie: '' } },
  );
  const formats = Object.keys(exporters).flatMap((format) => ['--format', format]);
  const { exit } = await runCli(['replay', 'planted.raw.jsonl', '--identity', PLANTED, '--out', 'run', ...formats], { folder });
  expect(exit).toBe(1);
}

it('nothing that the suite wrote repeats a planted value', async () => {
  const planted = parse(await readFile(PLANTED, 'utf8')) as Record<string, string>;
  await auditPlanted(planted);
  const needles = Object.entries(planted).flatMap(([category, value]) =>
    weightOf(value) < SHORTEST ? [] : spellings(value).map((bytes) => ({ category, bytes })),
  );
  const found: string[] = [];
  let searched = 0;
  const entries = [SUITE_ROOT, SUITE_TEMPORARY].map((root) => readdir(root, { recursive: true, withFileTypes: true }));
  for (const entry of (await Promise.all(entries)).flat()) {
    // Raw traffic is input, not output; `--save-har` writes it on request (docs/decisions/0008).
    if (!entry.isFile() || /[.]raw[.](har|jsonl)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    if ((await stat(file)).size === 0) continue;
    const content = await readFile(file);
    searched += 1;
    for (const { category, bytes } of needles) if (content.includes(bytes)) found.push(`${file}: ${category}`);
  }
  expect(found).toEqual([]);
  expect(searched).toBeGreaterThan(0);
});
