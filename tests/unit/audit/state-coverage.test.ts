import { describe, expect, it } from 'vitest';
import { coverageOfVisits, type EndedVisit } from '../../../src/audit/state-coverage.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { Reconciliation } from '../../../src/model/reconciliation.ts';

const BALANCED: Reconciliation = {
  log: 'whole',
  channels: {},
  explained: {},
  unexplained: 0,
  examples: [],
  escapes: [],
  lookups: 0,
};
const READING = { total: 3, third: 2, joined: 3, sealed: 2, opaque: 0, cutOff: { places: 0, bytes: 0, reasons: [] } };
const VISIT: EndedVisit = {
  id: 'v1' as VisitId,
  label: undefined,
  url: new Raw('https://shop.test/'),
  outcome: { kind: 'visited' },
  unfetched: [],
  sent: 3,
};

const cover = (
  wire: Partial<Reconciliation> = {},
  visit: Partial<EndedVisit> = {},
  browser: 'Chromium' | 'Chromium headless shell' = 'Chromium',
) => coverageOfVisits({ visits: [{ ...VISIT, ...visit }], reading: READING, wire: { ...BALANCED, ...wire }, browser });
const english = (texts: readonly { readonly en: string }[]): string => texts.map(({ en }) => en).join('\n');

describe('a live run', () => {
  it('is complete when every page was visited and the books agree', () => {
    expect(cover().gaps).toEqual([]);
  });

  it('waits for workers that all pages share where they start, says so, and says where it could not', () => {
    expect(english(cover().limits)).not.toContain('service or shared workers');
    const awaited = cover({}, { workers: 'awaited' });
    expect([awaited.gaps, english(awaited.limits)]).toEqual([[], expect.stringContaining('service or shared workers')]);
    expect(english(cover({}, { workers: 'started' }).gaps)).toContain('https://shop.test/: it starts a service or shared worker');
  });

  it.each([
    ['a request that is in one book only', { unexplained: 1 }, '1 requests are in one record'],
    ['a log that breaks off', { log: 'cut' }, 'could not be read to its end'],
    [
      'a request that was cut short by the run itself',
      { explained: { 'outlet-closed': 2 } },
      '2 requests were still on their way',
    ],
    ['a connection past the proxy', { escapes: ['udp 192.0.2.1:3478'] }, 'udp 192.0.2.1:3478'],
    ['a look-up', { lookups: 1 }, '1 host names'],
  ] as const)('is incomplete after %s', (_what, wire, sentence) => {
    expect(english(cover(wire).gaps)).toContain(sentence);
  });

  it('is incomplete when a page was refused, or a tag could not be fetched', () => {
    const refused = cover({}, { outcome: { kind: 'unreachable', reason: 'HTTP 403' } });
    expect(english(refused.gaps)).toContain('https://shop.test/: unreachable, HTTP 403');
    expect(english(cover({}, { unfetched: ['tag.vendor.test'] }).gaps)).toContain('tag.vendor.test');
  });

  it('says what its browser does not send, and where nothing could be checked', () => {
    expect(english(cover().limits)).not.toContain('Reporting API');
    expect(english(cover({}, {}, 'Chromium headless shell').limits)).toContain('Reporting API');
    expect(english(cover({ log: 'none' }).limits)).toContain('was not checked against it');
  });
});
