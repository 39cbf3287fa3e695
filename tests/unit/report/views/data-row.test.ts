import { describe, expect, it } from 'vitest';
import { viewReport } from '../../../../src/report/views/report-view.ts';
import { aReport } from '../../../support/a-report.ts';

describe('dataRows', () => {
  const [incident] = viewReport(aReport()).incidents;
  const email = incident?.data.find(({ category }) => category === 'email');

  it('has a row for each category of the incident', () => {
    expect(incident?.data.map(({ category }) => category)).toEqual(incident?.incident.categories);
  });

  it('keeps one evidence for each distinct value', () => {
    expect(email?.evidence.map(({ masked }) => masked)).toEqual(['t•••@e•••.example']);
    expect(email?.values).toBe(1);
  });

  it('joins equal places over requests and recipients', () => {
    expect(
      email?.places.map(({ path, codecs, requests, recipients }) => [path, codecs.join(' '), requests, recipients.length]),
    ).toEqual([
      ['query.dl > query.mail', 'percent percent', 5, 5],
      ['body.events[0].url > query.mail', 'gzip json percent', 5, 5],
      ['header.referer > query.mail', 'percent', 5, 5],
    ]);
  });

  it('keeps a digest apart from the plain value', () => {
    const shop = viewReport(aReport()).incidents[3];
    expect(shop?.data[0]?.places.map(({ hashedBy }) => hashedBy)).toEqual(['sha256']);
  });
});
