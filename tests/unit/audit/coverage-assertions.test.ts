// Demands on coverage: a page counts when it was visited, by any of its addresses.
import { describe, expect, it } from 'vitest';
import { openAssertions } from '../../../src/audit/coverage-assertions.ts';
import type { DocumentRef, Site } from '../../../src/model/outbound-request.ts';
import type { VisitOutcome } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';

function visit(
  url: string,
  { documents = [], outcome = { kind: 'visited' } }: { documents?: string[]; outcome?: VisitOutcome } = {},
) {
  const refs = documents.map((address): DocumentRef => ({
    visit: 'v1',
    url: new Raw(address),
    site: 'shop.example' as Site,
    arrival: 'redirect',
  }));
  return { url: new Raw(url), outcome, documents: refs };
}

describe('mustVisit', () => {
  it.each([
    ['/contract/apply', 'https://www.shop.example/contract/apply'],
    ['/contract/apply', 'https://www.shop.example/contract/apply?step=2'],
    ['/contract/apply?step=2', 'https://www.shop.example/contract/apply?step=2'],
    ['/members/*', 'https://www.shop.example/members/top'],
    ['https://www.shop.example/', 'https://www.shop.example/'],
  ])('%s is met by %s', (glob, url) => {
    const assertions = openAssertions({ mustVisit: [glob] });
    assertions.take(visit(url));
    expect(assertions.gaps(0)).toEqual([]);
  });

  it('is met by a document that a visit came to', () => {
    const assertions = openAssertions({ mustVisit: ['/members/top'] });
    assertions.take(visit('https://www.shop.example/login', { documents: ['https://www.shop.example/members/top?id=1'] }));
    expect(assertions.gaps(0)).toEqual([]);
  });

  it('is not met by a page that could not be opened, nor by its name alone', () => {
    const assertions = openAssertions({ mustVisit: ['/a', '/b'] });
    assertions.take(visit('https://www.shop.example/a', { outcome: { kind: 'unreachable', reason: 'HTTP 500' } }));
    assertions.take(visit('https://www.shop.example/x?next=/b'));
    expect(assertions.gaps(0).map(({ en }) => en)).toEqual([
      expect.stringContaining('mustVisit: /a'),
      expect.stringContaining('mustVisit: /b'),
    ]);
  });
});

describe('counts', () => {
  it('demand pages that were visited and forms that were filled', () => {
    const assertions = openAssertions({ minPages: 2, minForms: 1 });
    assertions.take(visit('https://www.shop.example/a'));
    assertions.take(visit('https://www.shop.example/b', { outcome: { kind: 'timeout', reason: 'slow' } }));
    expect(assertions.gaps(0).map(({ en }) => en)).toEqual([
      '1 pages were visited, and `minPages` demands 2',
      '0 forms were filled, and `minForms` demands 1',
    ]);
    assertions.take(visit('https://www.shop.example/c'));
    expect(assertions.gaps(1)).toEqual([]);
  });
});
