// What went out before a choice about cookies, after a refusal, and after agreement: recipients of personal data by state.
import type { AuditReport, ConsentCoverage, RequestSummary } from '../../model/audit-report.ts';
import { CONSENT_STATES, type ConsentState } from '../../model/outbound-request.ts';
import type { VendorRef } from '../../model/vendor.ts';
import { recipientKey } from '../recipient-key.ts';
import { requestsWithFindings } from '../run-files/run-files.ts';

/** One recipient, and how many requests with personal data it got in each state of `ConsentView.states`. */
export interface ConsentRow {
  readonly vendor: VendorRef | undefined;
  readonly hosts: readonly string[];
  readonly requests: readonly number[];
}

export interface ConsentView {
  readonly coverage: ConsentCoverage;
  /** Columns: states that were driven or seen. */
  readonly states: readonly ConsentState[];
  /** Third parties that got personal data, most after a refusal first, then before a choice. */
  readonly rows: readonly ConsentRow[];
  /** Requests to third parties whatever they held, by state of `states`. */
  readonly third: readonly number[];
}

/** Undefined where nothing was to be chosen and no banner stood. */
export function viewConsent(report: AuditReport): ConsentView | undefined {
  const { consent: coverage } = report.coverage;
  if (coverage === undefined) return undefined;
  const sent = [...requestsWithFindings(report).values()].filter(({ party }) => party === 'third');
  const states = CONSENT_STATES.filter((state) => isShown(state, coverage, sent));
  const rows = new Map<string, ConsentRow>();
  for (const request of sent) {
    const key = recipientKey(request);
    const row = rows.get(key) ?? { vendor: request.vendor, hosts: [], requests: states.map(() => 0) };
    const at = states.indexOf(request.consent ?? 'unknown');
    rows.set(key, {
      vendor: row.vendor,
      hosts: [...new Set([...row.hosts, request.host])],
      requests: row.requests.map((count, place) => (place === at ? count + 1 : count)),
    });
  }
  const weight = ({ requests }: ConsentRow, state: ConsentState): number => requests[states.indexOf(state)] ?? 0;
  return {
    coverage,
    states,
    rows: [...rows.values()].sort(
      (a, b) => weight(b, 'rejected') - weight(a, 'rejected') || weight(b, 'before') - weight(a, 'before') || compareHosts(a, b),
    ),
    third: states.map((state) => coverage.third[state] ?? 0),
  };
}

// A state that was to be reached and in which nothing was sent is worth its column of zeros.
function isShown(state: ConsentState, { choices, sessions, third }: ConsentCoverage, sent: readonly RequestSummary[]): boolean {
  const hasSettled = (choice: string): boolean =>
    choices.some((one) => one === choice) && sessions.some((one) => one.choice === choice && one.outcome === 'settled');
  if (state === 'rejected' && hasSettled('reject')) return true;
  if (state === 'accepted' && hasSettled('accept')) return true;
  if (state === 'unknown') return sent.some(({ consent }) => consent === undefined || consent === 'unknown');
  return (third[state] ?? 0) > 0 || sent.some(({ consent }) => consent === state);
}

function compareHosts(a: ConsentRow, b: ConsentRow): number {
  return (a.hosts[0] ?? '') < (b.hosts[0] ?? '') ? -1 : 1;
}
