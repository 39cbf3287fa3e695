import { expect, it } from 'vitest';
import type { RequestSummary } from '../../../../src/model/audit-report.ts';
import { tagContainers } from '../../../../src/report/views/tag-containers.ts';
import { aReport } from '../../../support/a-report.ts';

const [pattern] = [...aReport().requests];
if (pattern === undefined) throw new Error('the report has no request');
const GTM = 'https://www.googletagmanager.com/gtm.js';
const loader = (container: string, page = 'https://shop.test/a'): RequestSummary => ({
  ...pattern,
  transport: 'script',
  container,
  page,
  url: `${GTM}?id=•••`,
});
const sent = (page: string, script: string): RequestSummary => ({
  ...pattern,
  page,
  initiator: { kind: 'script', frames: [{ url: script, functionName: '', line: 1, column: 1 }] },
});

it('finds the container by the script that made the request, on its own page, whatever the query', () => {
  const of = tagContainers([loader('GTM-TEST12'), loader('GTM-OTHER1', 'https://shop.test/b')]);
  expect(of(sent('https://shop.test/a?mail=•••', GTM))).toEqual(['GTM-TEST12']);
  expect(of(sent('https://shop.test/b', GTM))).toEqual(['GTM-OTHER1']);
  expect(of(sent('https://shop.test/c', GTM))).toEqual([]);
  expect(of(sent('https://shop.test/a', 'https://shop.test/own.js'))).toEqual([]);
});

it('names every container of a page that loads several from one address, and the stream of the request itself first', () => {
  const of = tagContainers([loader('GTM-TEST12'), loader('GTM-OTHER1')]);
  expect(of({ ...sent('https://shop.test/a', GTM), container: 'G-TEST123456' })).toEqual([
    'G-TEST123456',
    'GTM-TEST12',
    'GTM-OTHER1',
  ]);
});
