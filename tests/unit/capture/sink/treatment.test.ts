import { describe, expect, it } from 'vitest';
import { treatmentOf } from '../../../../src/capture/sink/treatment.ts';
import { siteOf } from '../../../../src/capture/site.ts';

const sealed = {
  seal: true,
  firstParties: new Set([siteOf('www.lender.example')]),
  passHosts: ['api.partner.test', '*.cdn.test'],
};
const treat = (host: string, destination = 'image', method = 'GET') => treatmentOf({ host, method, destination }, sealed);

describe('treatmentOf', () => {
  it('passes the visited sites with all their hosts', () => {
    expect([treat('www.lender.example'), treat('collect.lender.example'), treat('lender.example', 'empty', 'POST')]).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
  });

  it('passes declared hosts, by name or by suffix', () => {
    expect([treat('api.partner.test'), treat('a.cdn.test'), treat('x.api.partner.test'), treat('cdn.test')]).toEqual([
      'passed',
      'passed',
      'answered',
      'answered',
    ]);
  });

  it.each(['script', 'style', 'iframe', 'frame', 'worker'])('fetches what a page needs: %s', (destination) => {
    expect(treat('t.example', destination)).toBe('fetched');
    expect(treat('t.example', destination, 'POST')).toBe('answered');
  });

  it.each(['image', 'empty', 'document', 'font', 'video', 'report', 'websocket'])('answers the rest: %s', (destination) => {
    expect(treat('t.example', destination)).toBe('answered');
  });

  it('does not mistake a look-alike for the visited site', () => {
    expect([treat('lender.example.evil.test'), treat('notlender.example')]).toEqual(['answered', 'answered']);
  });

  it('passes everything when nothing is sealed', () => {
    expect(treatmentOf({ host: 't.example', method: 'POST', destination: 'empty' }, { ...sealed, seal: false })).toBe('passed');
  });
});
