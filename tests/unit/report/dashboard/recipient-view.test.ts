import { expect, it } from 'vitest';
import { viewFleet } from '../../../../src/report/dashboard/views/fleet-view.ts';
import { categoriesOf, viewRecipients } from '../../../../src/report/dashboard/views/recipient-view.ts';
import { aFleet, aSite } from '../../../support/a-fleet.ts';

const recipients = viewRecipients(viewFleet(aFleet()).sites);

it('counts sites and open causes, suppressed ones among them, by kind of data', () => {
  const meta = recipients.find(({ id }) => id === 'meta-pixel');
  // Two causes of the lender, one each of the bank (suppressed), the shop and the intranet.
  expect(meta?.cells).toEqual([
    { recipient: 'meta-pixel', category: 'email', sites: 3, incidents: 4 },
    { recipient: 'meta-pixel', category: 'device_id', sites: 1, incidents: 1 },
  ]);
  expect(meta?.incidents).toBe(5);
  expect(meta?.sites.map(({ site }) => site.history.site)).toEqual(['bank-www', 'lender-www', 'shop', 'intranet-help']);
});

it('holds those who got nothing personal too, at the end', () => {
  expect(recipients.at(-1)?.cells).toEqual([]);
  expect(recipients.map(({ id }) => id)).toContain('fonts.example');
  const counts = recipients.map(({ incidents }) => incidents);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

it('orders kinds of data by how bad they are', () => {
  expect(categoriesOf(recipients).slice(0, 2)).toEqual(['pin', 'account.number']);
});

it('names a recipient of an incident that no run tells of', () => {
  const [bank] = aFleet().sites.filter(({ site }) => site === 'bank-www');
  const sites = viewFleet(aFleet({ sites: [aSite('bank-www', { ...bank, recipients: [] })] })).sites;
  expect(viewRecipients(sites).map(({ id, name, country }) => [id, name, country])).toContainEqual([
    'meta-pixel',
    'Meta Pixel',
    undefined,
  ]);
});
