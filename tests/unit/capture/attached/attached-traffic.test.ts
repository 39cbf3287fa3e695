import { describe, expect, it } from 'vitest';
import { openPart } from '../../../../src/capture/attached/attached-part.ts';
import { trafficOf } from '../../../../src/capture/attached/attached-traffic.ts';
import type { CdpEvent } from '../../../../src/capture/cdp/protocol.ts';
import { joinRecords } from '../../../../src/capture/join-records.ts';
import type { WireRecord } from '../../../../src/capture/sink/wire-record.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { committed, requested, sent, watched } from '../cdp/events.ts';

const SHOP = 'https://www.shop.example/';
const ELSEWHERE = 'https://www.elsewhere.test/?m=1';

let order = 0;
function wire(url: string, headers: Readonly<Record<string, string>> = {}): WireRecord {
  order += 1;
  return {
    kind: 'request',
    order,
    method: 'GET',
    url: new Raw(url),
    host: new URL(url).hostname,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: new Raw(value) })),
    body: { kind: 'none' },
    isWhole: true,
    startedAt: Date.now(),
    action: undefined,
    treatment: 'passed',
    aborted: false,
    status: 200,
    failure: undefined,
  };
}

function traffic(events: readonly CdpEvent[], records: readonly WireRecord[]) {
  const part = openPart('v1');
  for (const event of events) part.take(event, watched('s'));
  const claimed = joinRecords(records, part.requests.list()).map((one) => ({ ...one, sender: undefined }));
  return trafficOf(part, claimed);
}

const parties = (told: ReturnType<typeof traffic>): readonly string[] => told.requests.map(({ sink }) => sink.party);

describe('the traffic of a part', () => {
  it('takes an address that the test opens for nobody’s request to a third party', () => {
    const told = traffic(
      [committed(SHOP, 'l1'), sent(ELSEWHERE, { loaderId: 'l2', isDocument: true }), committed(ELSEWHERE, 'l2')],
      [wire(ELSEWHERE)],
    );
    expect(parties(told)).toEqual(['first']);
  });

  it('takes what the page asks for, or a server redirects to, for what it is', () => {
    const hop = { loaderId: 'l2', isDocument: true };
    const byPage = traffic([committed(SHOP, 'l1'), requested('anchorClick'), sent(ELSEWHERE, hop)], [wire(ELSEWHERE)]);
    expect(parties(byPage)).toEqual(['third']);
    const byServer = traffic(
      [sent(`${SHOP}go`, hop), sent(ELSEWHERE, { ...hop, redirected: true })],
      [wire(`${SHOP}go`), wire(ELSEWHERE)],
    );
    expect(parties(byServer)).toEqual(['first', 'third']);
  });

  it('knows an opened address by its headers where the browser tells nothing', () => {
    const opened = wire(ELSEWHERE, { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' });
    expect(parties(traffic([], [opened]))).toEqual(['first']);
    expect(parties(traffic([], [wire(ELSEWHERE)]))).toEqual(['third']);
  });

  it('leaves out what the test itself asks for', () => {
    const own = wire('https://mailbox.test/', { 'accept-encoding': 'gzip,deflate,br' });
    const pages = wire('https://t.example/', { 'accept-encoding': 'gzip, deflate, br, zstd', 'sec-fetch-site': 'cross-site' });
    const told = traffic([committed(SHOP, 'l1')], [own, pages]);
    expect(told.requests.map(({ sink }) => sink.host)).toEqual(['t.example']);
    expect(told.requests.map(({ wire: met }) => met?.isJoined)).toEqual([false]);
  });
});
