// AuditReport → rows of text: findings in their order, incidents without findings, then what is no longer met and what no longer holds.
import type { AuditReport, RequestSummary } from '../../../model/audit-report.ts';
import type { AbsentIncident, SuppressionEntry } from '../../../model/acceptance.ts';
import { categoryInfo } from '../../../model/data-category.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Language } from '../../../model/language.ts';
import { CONSENT_STATE } from '../../consent-words.ts';
import { ABSENT_STATE } from '../../acceptance-words.ts';
import { MARKDOWN_WORDS, standingText } from '../../format-words.ts';
import { initiatorText } from '../../initiator-text.ts';
import { MESSAGES } from '../../messages.ts';
import { requestsWithFindings } from '../../run-files/run-files.ts';
import { knownBy } from '../../views/known-by.ts';
import type { CsvRow } from './columns.ts';

export function* csvRows(report: AuditReport, language: Language): Generator<CsvRow> {
  const { gate } = report.run;
  const requests = requestsWithFindings(report);
  const incidents = new Map(report.incidents.flatMap((incident) => incident.findings.map((id) => [id, incident])));
  const findings = new Set(report.findings.map(({ finding }) => finding.id));
  for (const { finding } of report.findings) {
    const incident = incidents.get(finding.id);
    const state = incident === undefined ? '' : standingText(incident, gate, language);
    yield {
      ...(incident && ofIncident(incident, language)),
      ...ofFinding(finding, language),
      ...ofRequest(requests.get(finding.request), language),
      row: 'finding',
      state,
    };
  }
  for (const incident of report.incidents.filter((one) => !one.findings.some((id) => findings.has(id)))) {
    yield {
      ...ofIncident(incident, language),
      ...ofWhole(incident, language),
      row: 'incident',
      state: standingText(incident, gate, language),
    };
  }
  const { baseline, suppressions } = report.acceptance ?? {};
  for (const absent of baseline?.absent ?? []) yield ofAbsent(absent, language);
  for (const entry of suppressions?.expired ?? []) yield ofEntry(entry, MARKDOWN_WORDS.expired[language]);
  for (const entry of suppressions?.unused ?? []) yield ofEntry(entry, MARKDOWN_WORDS.unused[language]);
}

function ofIncident({ fingerprint, cause, pages, label, suppression, contract }: Incident, language: Language): CsvRow {
  return {
    fingerprint,
    page: pages[0] ?? '',
    visit: label ?? '',
    cause: MESSAGES[language].cause[cause.kind],
    cause_at: cause.at,
    cause_page: cause.site + cause.page,
    contract: contract?.standing ?? '',
    ...(suppression && {
      accepted_until: suppression.until,
      accepted_because: suppression.reason,
      owner: suppression.owner ?? '',
      ticket: suppression.ticket ?? '',
    }),
  };
}

function ofFinding(finding: Finding, language: Language): CsvRow {
  const { id, rule, category, severity, field, evidence, hashedBy, request } = finding;
  const words = MESSAGES[language];
  return {
    severity: words.severity[severity],
    certainty: words.knownBy[knownBy([finding], { certainty: finding.certainty, rules: [rule] })],
    category,
    category_name: categoryInfo(category).label[language],
    field: field.path,
    codecs: field.codecs.join(' > '),
    hashed_by: hashedBy ?? '',
    masked_value: evidence.masked,
    length: String(evidence.length),
    rule,
    finding: id,
    request,
  };
}

function ofRequest(request: RequestSummary | undefined, language: Language): CsvRow {
  if (request === undefined) return {};
  const { vendor, host, party, page, consent, action, method, url, initiator, sentAt } = request;
  const words = MESSAGES[language];
  return {
    page,
    recipient: vendor?.name[language] ?? words.unknownVendor,
    company: vendor?.company ?? '',
    country: vendor?.country ?? '',
    vendor: vendor?.id ?? '',
    host,
    party,
    consent: consent === undefined ? '' : CONSENT_STATE[consent][language],
    action: action ?? '',
    method,
    url,
    sent_by: initiatorText(initiator, words),
    sent_at: sentAt,
  };
}

function ofWhole({ severity, certainty, rules, categories, recipients, actions, consent }: Incident, language: Language): CsvRow {
  const words = MESSAGES[language];
  return {
    severity: words.severity[severity],
    certainty: words.knownBy[knownBy([], { certainty, rules })],
    category: categories.join(' '),
    category_name: words.series(categories.map((category) => categoryInfo(category).label[language])),
    recipient: words.series(recipients.map(({ vendor, host }) => vendor?.name[language] ?? host)),
    host: recipients.map(({ host }) => host).join(' '),
    consent: words.series((consent ?? []).map((state) => CONSENT_STATE[state][language])),
    action: words.series(actions ?? []),
    rule: rules.join(' '),
  };
}

function ofAbsent({ fingerprint, severity, categories, rules, cause, how }: AbsentIncident, language: Language): CsvRow {
  const words = MESSAGES[language];
  return {
    row: 'baseline',
    state: ABSENT_STATE[how][language],
    severity: words.severity[severity],
    category: categories.join(' '),
    category_name: words.series(categories.map((category) => categoryInfo(category).label[language])),
    cause: words.cause[cause.kind],
    cause_at: cause.at,
    cause_page: cause.site + cause.page,
    rule: rules.join(' '),
    fingerprint,
  };
}

function ofEntry({ matches, reason, until, owner, ticket }: SuppressionEntry, state: string): CsvRow {
  return {
    row: 'suppression',
    state,
    cause_at: matches,
    accepted_until: until,
    accepted_because: reason,
    owner: owner ?? '',
    ticket: ticket ?? '',
  };
}
