// The few files that may see a raw value, each with its reason. A new caller of `reveal` is a review of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const ALLOWED: Readonly<Record<string, string>> = {
  'src/audit/journal/pack-record.ts': 'writes the journal of a run, which is sealed with a key that is kept elsewhere',
  'src/audit/run-demo.ts': 'hands what the recipients got to the engine again, to prove that it holds nothing planted',
  'src/capture/har/entry-of-request.ts': 'writes raw traffic, which only `--save-har` asks for',
  'src/capture/sink/access-headers.ts': 'puts the headers that open a site on its own requests',
  'src/capture/site-of-url.ts': 'gives the host of a page to the Public Suffix List',
  'src/capture/steps/module.ts': 'hands a user’s own code what it types',
  'src/capture/write-har.ts': 'writes raw traffic, which only `--save-har` asks for',
  'src/decode/carve.ts': 'the codecs’ way in: text comes out of here as Raw again',
  'src/detect/canary.ts': 'makes the spellings and digests of planted values',
  'src/detect/evidence.ts': 'masks and digests: the border between value and evidence',
  'src/detect/toys/toy-needles.ts': 'makes the spellings of planted values that a toy would disguise',
  'src/history/open-history.ts': 'opens the database at its address, which may hold a password',
  'src/model/redacted-url.ts': 'redacts URLs by structure',
  'src/model/tag-container.ts': 'tells the ids that a vendor issues to containers, by key, prefix and alphabet',
  'src/notify/channels/chatwork.ts': 'hands Chatwork the token that is its own',
  'src/notify/channels/email.ts': 'hands the mail server its password',
  'src/notify/channels/generic.ts': 'signs what is posted with the secret of its receiver',
  'src/notify/open-webhooks.ts': 'posts to an address that opens a room to whoever knows it',
  'src/plan/login/access-of.ts': 'names the hosts that the plan opens, which get the headers of the login',
  'src/triage/nested-page.ts': 'rebuilds the route of a page from its parts, for the redactor',
};

it('only listed files call reveal', () => {
  const callers = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && /\.reveal\b/.test(readFileSync(join(root, file), 'utf8')))
    .filter((file) => file !== 'src/model/raw.ts');
  expect(callers.sort()).toEqual(Object.keys(ALLOWED).sort());
});
