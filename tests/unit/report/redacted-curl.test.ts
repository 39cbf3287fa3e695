import { expect, it } from 'vitest';
import { redactedCurl } from '../../../src/report/redacted-curl.ts';
import { aReport } from '../../support/a-report.ts';

const [get] = [...aReport().requests];
if (get === undefined) throw new Error('the report has no request');

it('names each header once, without its value, and the body by its mask', () => {
  const post = { ...get, method: 'POST', headers: ['host', 'referer', 'referer', ':path'], bodyBytes: 12 };
  expect(redactedCurl(post)).toBe(
    [
      `curl --request 'POST' 'https://www.counter.example/collect?v=•••&dl=•••'`,
      `--header 'referer: •••'`,
      `--data-binary '•••'`,
    ].join(' \\\n  '),
  );
});

it('keeps a text inside its quotes and on its line', () => {
  const hostile = { ...get, url: `https://t.example/'; rm -rf $HOME\n#`, headers: ["x'$(id)"] };
  expect(redactedCurl(hostile)).toBe(`curl 'https://t.example/'\\''; rm -rf $HOME‹U+000A›#' \\\n  --header 'x'\\''$(id): •••'`);
});
