import { describe, expect, it } from 'vitest';
import { indexSightings } from '../../../src/triage/index-sightings.ts';
import { aDocument, aFinding, aSighting } from '../../support/a-finding.ts';

const mail = { category: 'email', value: 'x', path: 'query.mail' } as const;
const documents = [
  aDocument('https://lender.example/a?mail=x', 'goto', 'v1'),
  aDocument('https://lender.example/b?mail=x', 'link', 'v1'),
  aDocument('https://lender.example/c?mail=x', 'goto', 'v2'),
  aDocument('https://elsewhere.test/?mail=x', 'goto', 'v3'),
];
const nearest = indexSightings(
  documents,
  documents.map((_, index) => aSighting(index, mail)),
);

describe('the nearest sighting of a value', () => {
  it.each([
    ['the sending document itself', documents[0], 0],
    ['the latest other document of its visit', aDocument('https://lender.example/next', 'link', 'v1'), 1],
    ['the latest document of its site', aDocument('https://lender.example/next', 'goto', 'v9'), 2],
    ['none on another site', aDocument('https://third.test/', 'goto', 'v9'), undefined],
  ])('%s', (_, sender, expected) => {
    if (sender === undefined) throw new TypeError('the case names no document');
    expect(nearest(aFinding(1, 'r1', mail), sender)?.document).toBe(expected);
  });

  it('prefers the category of the finding among equally near ones', () => {
    const [document] = documents;
    if (document === undefined) throw new TypeError('there is a first document');
    const both = indexSightings(
      [document],
      [aSighting(0, mail), aSighting(0, { ...mail, category: 'customer_no', path: 'query.id' })],
    );
    expect(both(aFinding(1, 'r1', mail), document)?.field.path).toBe('query.mail');
  });

  it('knows nothing of a value that stands in no document', () => {
    expect(
      nearest(aFinding(1, 'r1', { ...mail, value: 'y' }), aDocument('https://lender.example/a?mail=x', 'goto', 'v1')),
    ).toBeUndefined();
  });
});
