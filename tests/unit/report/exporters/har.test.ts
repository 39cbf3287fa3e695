import { describe, expect, it } from 'vitest';
import type { Har } from 'har-format';
import { har as source } from '../../../../src/capture/sources/har.ts';
import { har } from '../../../../src/report/exporters/har.ts';
import { aReport } from '../../../support/a-report.ts';

const report = aReport();
const text = har.render(report, { language: 'en', color: false, width: 80 });

describe('requests.har', () => {
  it('is HAR 1.2 with every request and no value', () => {
    const { log } = JSON.parse(text) as Har;
    expect(log.version).toBe('1.2');
    expect(log.comment).toMatch(/^Redacted/);
    expect(log.entries.length).toBe(report.requests.length);
    for (const { request, response, timings, cache } of log.entries) {
      expect(response.status).toBe(0);
      expect([timings.send, timings.wait, timings.receive]).toEqual([0, 0, 0]);
      expect(cache).toEqual({});
      expect(new Set([...request.headers, ...request.queryString].map(({ value }) => value))).toEqual(new Set(['•••']));
      expect(request.postData).toBeUndefined();
    }
  });

  it('gives pages in the order of their first request, and entries name them', () => {
    const { log } = JSON.parse(text) as Har;
    const pages = new Set(log.pages?.map(({ id }) => id));
    expect(log.entries.every(({ pageref = '' }) => pages.has(pageref))).toBe(true);
    expect(log.pages?.[0]?.title).toBe('https://lender.example/contract/apply');
  });

  it('is read back by replay: the same requests, and gaps that say why nothing can be found in them', () => {
    const traffic = source.read('requests.har', text, {});
    expect(traffic.requests.map(({ id, method, transport }) => [id, method, transport])).toEqual(
      Array.from(report.requests, ({ id, method, transport }) => [id, method, transport]),
    );
    expect(traffic.requests.map(({ sink }) => sink.party)).toEqual(Array.from(report.requests, ({ party }) => party));
    expect(traffic.requests[0]?.initiator).toEqual([...report.requests][0]?.initiator);
    expect(traffic.gaps.some((gap) => gap.startsWith('Redacted by tagspill'))).toBe(true);
    expect(traffic.gaps.some((gap) => gap.includes('had a body that the recording does not hold'))).toBe(true);
  });
});
