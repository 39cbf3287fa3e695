import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../../../src/model/incident.ts';
import type { Site } from '../../../../src/model/outbound-request.ts';
import { countRecipients } from '../../../../src/report/recipient-key.ts';
import { recipientRows, summariseRecipients } from '../../../../src/report/views/recipient-row.ts';
import { aVendor } from '../../../support/report-causes.ts';

const counter = aVendor('counter', 'Counter', 'Counter LLC', 'US');

function aRecipient(host: string, overrides: Partial<Recipient> = {}): Recipient {
  return { host, site: host as Site, party: 'third', vendor: undefined, requests: 2, carriers: ['query.dl'], ...overrides };
}

describe('recipientRows', () => {
  it('joins the hosts of one product', () => {
    const recipients = [
      aRecipient('a.counter.example', { vendor: counter, carriers: ['header.referer', 'query.dl'] }),
      aRecipient('nobody.example'),
      aRecipient('b.counter.example', { vendor: counter, party: 'first', carriers: ['query.dl', 'body'] }),
    ];
    expect(
      recipientRows(recipients).map(({ hosts, requests, carriers, party }) => ({ hosts, requests, carriers, party })),
    ).toEqual([
      {
        hosts: ['a.counter.example', 'b.counter.example'],
        requests: 4,
        carriers: ['query.dl', 'body', 'header.referer'],
        party: 'third',
      },
      { hosts: ['nobody.example'], requests: 2, carriers: ['query.dl'], party: 'third' },
    ]);
    expect(countRecipients(recipients)).toBe(2);
  });
});

describe('summariseRecipients', () => {
  it('remembers through which incidents a recipient is reached, with which data', () => {
    const [row] = summariseRecipients([
      { number: 1, categories: ['email'], recipients: recipientRows([aRecipient('x.example')]) },
      { number: 4, categories: ['email', 'pin'], recipients: recipientRows([aRecipient('x.example')]) },
    ]);
    expect(row).toMatchObject({ incidents: [1, 4], categories: ['email', 'pin'], requests: 4, hosts: ['x.example'] });
  });
});
