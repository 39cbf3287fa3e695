import { describe, expect, it } from 'vitest';
import { openFormBook } from '../../../src/audit/form-coverage.ts';
import type { Coverage, RequestSummary, TracedFinding } from '../../../src/model/audit-report.ts';
import type { FoundForm } from '../../../src/model/form-coverage.ts';
import type { FormTrigger, VisitId } from '../../../src/model/crawl-plan.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import { notVisited } from '../../../src/capture/crawl.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aForm } from '../plan/forms/a-form.ts';

const EMPTY = { gaps: [], limits: [] } as unknown as Coverage;
const FOUND: FoundForm = {
  key: 'address-fields',
  label: 'form#apply',
  page: 'https://www.lender.example/apply',
  consent: 'none',
  pages: 2,
  planned: [],
  left: [{ what: 'click #withdraw', reason: 'forbidden-button' }],
};
const drive = (trigger: FormTrigger, action: string, requests: readonly string[], failure?: string) => ({
  ...notVisited({ id: 'v1' as VisitId, label: `form#apply: ${action}`, url: new Raw('https://www.lender.example/apply') }, ''),
  requests: requests.map((id) => ({ id }) as OutboundRequest),
  driven: [{ form: aForm(), trigger, action, filled: 3, refused: 0, failure }],
});
const finding = (request: string, category: string): TracedFinding =>
  ({ finding: { request, category } }) as unknown as TracedFinding;
const request = (id: string, host: string): RequestSummary => ({ id, host, party: 'third' }) as RequestSummary;

describe('the coverage of forms', () => {
  const book = openFormBook();
  book.take(drive({ kind: 'leave' }, 'leave form#apply', ['r1']));
  book.take(drive({ kind: 'enter', field: 0 }, 'press Enter in #mail', ['r2', 'r3']));
  book.take(drive({ kind: 'button', button: 0 }, 'click #go', [], 'the button cannot be pressed'));
  const judged = {
    findings: [finding('r1', 'email'), finding('r2', 'email'), finding('r3', 'phone')],
    requests: [request('r1', 'a.vendor.test'), request('r2', 'a.vendor.test'), request('r3', 'b.vendor.test')],
  };
  const { forms, gaps, limits } = book.cover(EMPTY, [FOUND], judged);

  it('says of each action what it alone sent', () => {
    expect(forms?.[0]?.drives.map(({ action, leaks, only }) => [action, leaks, only])).toEqual([
      ['leave form#apply', ['email → a.vendor.test'], []],
      ['press Enter in #mail', ['email → a.vendor.test', 'phone → b.vendor.test'], ['phone → b.vendor.test']],
      ['click #go', [], []],
    ]);
    expect(forms?.[0]).toMatchObject({ label: 'form#apply', pages: 2, left: FOUND.left });
  });

  it('gives a form that stands on two pages the drives of each page', () => {
    const elsewhere = { ...FOUND, page: 'https://www.lender.example/' };
    const [here, there] = book.cover(EMPTY, [FOUND, elsewhere], judged).forms ?? [];
    expect([here?.drives.length, there?.drives.length]).toEqual([3, 0]);
  });

  it('counts as incomplete what could not be done, and as a limit what nobody wanted', () => {
    expect(gaps.map(({ en }) => en)).toEqual([
      'form#apply on https://www.lender.example/apply: click #go could not be done, the button cannot be pressed; drive it by `steps` of the page',
    ]);
    expect(limits.map(({ en }) => en)).toEqual([
      '1 actions on forms were left out: its button ends something (`forms: { press: [...] }`).',
    ]);
  });

  it('is nothing where no form was met', () => {
    expect(openFormBook().cover(EMPTY, [], judged)).toBe(EMPTY);
  });
});
