// Small runs for the tests of contracts: one page, some recipients, what each got.
import { siteOf } from '../../../../src/capture/site.ts';
import type { Coverage, RequestSummary, TracedFinding } from '../../../../src/model/audit-report.ts';
import { categoryInfo, type DataCategory } from '../../../../src/model/data-category.ts';
import type { Fingerprint, Incident } from '../../../../src/model/incident.ts';
import type { RequestId, Site } from '../../../../src/model/outbound-request.ts';
import type { RuleId } from '../../../../src/model/rule.ts';
import type { VendorContract } from '../../../../src/model/vendor-contract.ts';
import type { VendorRef } from '../../../../src/model/vendor.ts';
import type { ContractInput } from '../../../../src/triage/contracts/apply-contracts.ts';
import { aFinding } from '../../../support/a-finding.ts';
import { aVendor } from '../../../support/report-causes.ts';

export const PIXEL: VendorRef = aVendor('pixel', 'Face Pixel', 'Face Platforms, Inc.', 'US', 'advertising');
export const COUNTER: VendorRef = aVendor('counter', 'Counter Four', 'Counter LLC', 'US');

/** One request and the data in it. */
export interface Sent {
  readonly host: string;
  readonly vendor?: VendorRef;
  readonly page?: string;
  readonly data?: readonly { readonly category: DataCategory; readonly hashedBy?: string }[];
}

export const SEEN: Pick<Coverage, 'pages' | 'gaps'> = {
  pages: [{ url: 'https://bank.example/thanks', label: undefined, outcome: 'visited', reason: undefined, requests: 3 }],
  gaps: [],
};

export function aContract(contract: Partial<VendorContract>): VendorContract {
  return { hosts: [], clear: [], hashed: [], pages: [], line: 3, ...contract };
}

/** Each request's data is one incident of triage. */
export function aRun(
  sent: readonly Sent[],
  contracts: readonly VendorContract[],
  more: Partial<ContractInput> = {},
): ContractInput {
  const requests: RequestSummary[] = [];
  const findings: TracedFinding[] = [];
  const incidents: Incident[] = [];
  for (const [index, { host, vendor, page = 'https://bank.example/thanks?mail=•••', data = [] }] of sent.entries()) {
    const id = `r${index + 1}`;
    requests.push(aRequest(id, host, vendor, page));
    const own = data.map(({ category, hashedBy }, at) =>
      aFinding(index * 100 + at, id, {
        category,
        path: 'query.dl > query.mail',
        value: `${category}-1`,
        ...(hashedBy === undefined ? {} : { hashedBy }),
      }),
    );
    const cause = {
      kind: 'page-url',
      at: 'query.mail',
      keys: ['query.mail'],
      page: '/thanks',
      site: 'bank.example' as Site,
    } as const;
    findings.push(...own.map((finding) => ({ finding, cause })));
    const [first] = own;
    if (first === undefined) continue;
    incidents.push({
      fingerprint: `v1:${String(index).padStart(32, '0')}` as Fingerprint,
      state: 'new',
      severity: categoryInfo(first.category).severity,
      certainty: 'canary',
      rules: [first.category as string as RuleId],
      categories: own.map(({ category }) => category),
      cause,
      recipients: [],
      pages: [page],
      label: undefined,
      values: {},
      findings: own.map((finding) => finding.id),
      requests: 1,
      firstSeen: '2026-11-22T03:04:05.000Z',
      lastSeen: '2026-11-22T03:04:05.000Z',
      suppression: undefined,
    });
  }
  return { contracts, requests, findings, incidents, coverage: SEEN, today: '2026-11-22', siteOf, ...more };
}

export function aRequest(id: string, host: string, vendor: VendorRef | undefined, page: string): RequestSummary {
  const site = siteOf(host);
  return {
    id: id as RequestId,
    url: `https://${host}/collect?dl=•••`,
    method: 'GET',
    host,
    site,
    party: site === 'bank.example' ? 'first' : 'third',
    vendor,
    transport: 'image',
    initiator: { kind: 'unknown' },
    page,
    action: undefined,
    headers: ['referer', 'user-agent', 'cookie'],
    bodyBytes: 0,
    sentAt: `2026-11-22T03:04:0${id.slice(-1)}.000Z`,
    fields: 3,
    opaque: [],
    origin: undefined,
  };
}
