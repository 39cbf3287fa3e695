import { describe, expect, it } from 'vitest';
import { mergeCheck, mergeWorkers } from '../../../src/capture/cross-check.ts';
import type { VisitId } from '../../../src/model/crawl-plan.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aRequest } from '../../support/a-request.ts';

const visit = (urls: readonly string[], rest: Partial<PageVisit> = {}): PageVisit => ({
  id: 'v1' as VisitId,
  label: undefined,
  url: new Raw('https://shop.example/'),
  outcome: { kind: 'visited' },
  documents: [],
  requests: urls.map((url) => aRequest({ url })),
  links: [],
  forms: [],
  exposures: [],
  unfetched: [],
  ...rest,
});
const urlsOf = ({ requests }: PageVisit): readonly string[] => requests.map(({ url }) => url.reveal((text) => text));

describe('a page that was visited again in real time', () => {
  it('keeps what only that visit saw, and counts the places', () => {
    const both = mergeCheck(
      visit(['https://t.example/a?n=1']),
      visit(['https://t.example/a?n=2', 'https://t.example/b?n=1', 'https://t.example/b?n=2']),
    );
    expect(urlsOf(both)).toEqual(['https://t.example/a?n=1', 'https://t.example/b?n=1', 'https://t.example/b?n=2']);
    expect(both.crossCheck).toEqual({ unseen: 1 });
  });
});

describe('a page that was visited again for its workers', () => {
  const first = visit(['https://t.example/a?n=1'], { workers: 'started' });

  it('keeps all that both visits saw: a worker may ask for what its page asks for', () => {
    const both = mergeWorkers(first, visit(['https://t.example/a?n=2']));
    expect(urlsOf(both)).toEqual(['https://t.example/a?n=1', 'https://t.example/a?n=2']);
    expect([both.workers, both.crossCheck]).toEqual(['awaited', undefined]);
  });

  it('was not waited for where that visit failed', () => {
    expect(mergeWorkers(first, visit([], { outcome: { kind: 'timeout', reason: 'slow' } })).workers).toBe('started');
  });
});
