// A cell → the request as the browser would have sent it.
import { siteOf } from '../../../src/capture/site.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import { requestFromRecord } from '../../../src/model/request-record.ts';
import { encodeChain } from './chain.ts';
import type { Cell } from './draw-cells.ts';
import { seededRandom } from './seeded-random.ts';

export function writeRequest({ value, chain, carrier, template, seed }: Cell, id: string): OutboundRequest {
  const random = seededRandom(seed);
  const record = carrier.carry(encodeChain(chain, value, random), template, random);
  const transport = record.url.startsWith('wss:') ? ({ transport: 'websocket' } as const) : {};
  return requestFromRecord(record, { id, siteOf, ...transport });
}
