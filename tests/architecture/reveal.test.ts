// The few files that may see a raw value, each with its reason. A new caller of `reveal` is a review of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const ALLOWED: Readonly<Record<string, string>> = {
  'src/audit/run-demo.ts': 'hands what the recipients got to the engine again, to prove that it holds nothing planted',
  'src/capture/har/entry-of-request.ts': 'writes raw traffic, which only `--save-har` asks for',
  'src/capture/site-of-url.ts': 'gives the host of a page to the Public Suffix List',
  'src/capture/write-har.ts': 'writes raw traffic, which only `--save-har` asks for',
  'src/decode/carve.ts': 'the codecs’ way in: text comes out of here as Raw again',
  'src/detect/canary.ts': 'makes the spellings and digests of planted values',
  'src/detect/evidence.ts': 'masks and digests: the border between value and evidence',
  'src/detect/toys/toy-needles.ts': 'makes the spellings of planted values that a toy would disguise',
  'src/model/redacted-url.ts': 'redacts URLs by structure',
  'src/triage/nested-page.ts': 'rebuilds the route of a page from its parts, for the redactor',
};

it('only listed files call reveal', () => {
  const callers = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && /\.reveal\b/.test(readFileSync(join(root, file), 'utf8')))
    .filter((file) => file !== 'src/model/raw.ts');
  expect(callers.sort()).toEqual(Object.keys(ALLOWED).sort());
});
