// One incident → one SARIF result.
import type { Result } from 'sarif';
import type { AbsentIncident } from '../../../model/acceptance.ts';
import type { AuditReport, RequestSummary } from '../../../model/audit-report.ts';
import type { SarifFlavor } from '../../../model/format-settings.ts';
import type { Incident, Suppression } from '../../../model/incident.ts';
import type { RuleId } from '../../../model/rule.ts';
import { categoryPhrase } from '../../category-phrase.ts';
import { incidentMessage } from './incident-message.ts';
import type { SarifLimits } from './github-limits.ts';
import { messageText } from './message-text.ts';
import { resultLocations } from './result-locations.ts';
import type { Subject } from './sarif-subjects.ts';
import { webRequest } from './web-request.ts';
import { LEVEL, PRECISION, SECURITY_SEVERITY } from './weigh.ts';

export interface ResultContext {
  readonly report: AuditReport;
  readonly flavor: SarifFlavor;
  readonly limits: SarifLimits;
  readonly ruleIndexOf: (rule: RuleId) => number;
  /** The first request that carried a value of an incident. */
  readonly requestOf: (incident: Incident) => RequestSummary | undefined;
  /** How many results before this one have its fingerprint. */
  readonly before: number;
}

export function sarifResult(subject: Subject, context: ResultContext): Result {
  const { report, limits } = context;
  const { fingerprint, severity, certainty, categories, cause } = subject.of;
  return {
    ruleId: messageText(subject.rule, limits.name),
    ruleIndex: context.ruleIndexOf(subject.rule),
    level: LEVEL[severity],
    message: { text: messageText(sentenceOf(subject, context), limits.message) },
    ...resultLocations(report.run.config, subject.of, limits),
    partialFingerprints: {
      // GitHub reads this one alone. Many incidents stand on one line of a configuration, so it must not be the line's; `:1` counts equal ones, as
      // CodeQL's do.
      primaryLocationLineHash: `${fingerprint.replace(/^v\d+:/, '')}:${context.before + 1}`,
      'tagspillFingerprint/v1': fingerprint,
    },
    ...stateOf(subject, context),
    ...(subject.kind === 'incident' ? observed(subject.of, context) : {}),
    properties: {
      ...(SECURITY_SEVERITY[severity] === undefined ? {} : { 'security-severity': SECURITY_SEVERITY[severity] }),
      precision: PRECISION[certainty],
      severity,
      certainty,
      categories: [...categories],
      cause: cause.kind,
      ...(subject.kind === 'absent' ? { how: subject.of.how } : { values: subject.of.values }),
    },
  };
}

function sentenceOf(subject: Subject, { report, limits }: ResultContext): string {
  return subject.kind === 'incident'
    ? incidentMessage(subject.of, { sealed: report.run.sealed, recipients: limits.recipients })
    : absentSentence(subject.of);
}

function absentSentence({ cause, categories, how }: AbsentIncident): string {
  const what = `${categoryPhrase(categories, 'en')}, at ${cause.at} of ${cause.site}${cause.page}`;
  return how === 'fixed'
    ? `Known from the baseline and not met again, though its page was visited: ${what}.`
    : `Known from the baseline and not looked at in this run, so it is not known to be repaired: ${what}.`;
}

/** Members that all results of a run have, or none (SARIF 2.1.0, 3.27.23 and 3.27.24). */
function stateOf(subject: Subject, { report, flavor }: ResultContext): Pick<Result, 'baselineState' | 'suppressions'> {
  const suppression = subject.kind === 'incident' ? subject.of.suppression : undefined;
  const isAnySuppressed = report.incidents.some((incident) => incident.suppression !== undefined);
  return {
    ...(report.acceptance?.baseline === undefined ? {} : { baselineState: baselineStateOf(subject, flavor) }),
    ...(flavor === 'full' && isAnySuppressed
      ? {
          suppressions:
            suppression === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: justify(suppression) }],
        }
      : {}),
  };
}

// For GitHub nothing is absent: what stands in the file is open.
function baselineStateOf(subject: Subject, flavor: SarifFlavor): Result.baselineState {
  if (subject.kind === 'incident') return subject.of.state;
  return flavor === 'full' ? 'absent' : 'unchanged';
}

function justify({ reason, until, owner, ticket }: Suppression): string {
  const parts = [`until ${until}`, ...(owner === undefined ? [] : [owner]), ...(ticket === undefined ? [] : [ticket])];
  return messageText(`${reason} (${parts.join(', ')})`, Infinity);
}

function observed(incident: Incident, { requestOf, limits }: ResultContext): Partial<Result> {
  const request = requestOf(incident);
  return {
    ...(incident.requests > 0 ? { occurrenceCount: incident.requests } : {}),
    ...(request === undefined ? {} : { webRequest: webRequest(request, limits) }),
    provenance: { firstDetectionTimeUtc: incident.firstSeen, lastDetectionTimeUtc: incident.lastSeen },
  };
}
