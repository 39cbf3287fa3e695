// Incidents in the contract's words, with the advice that goes with their cause.
import type { Incident, Recipient } from '../../model/incident.ts';
import type { PagePolicy } from '../../model/page-policy.ts';
import type { Language } from '../../model/language.ts';
import { adviceFor } from '../advice.ts';
import { MESSAGES } from '../messages.ts';
import type { IncidentEntry, RecipientEntry } from './contract.ts';
import { causeEntry } from './finding-entry.ts';

export function incidentEntry(incident: Incident, language: Language): IncidentEntry {
  const { fingerprint, state, severity, certainty, categories, cause, recipients, pages, values } = incident;
  const { firstSeen, lastSeen, suppression, label, rules, requests, findings } = incident;
  return {
    fingerprint,
    state,
    severity,
    certainty,
    categories,
    cause: causeEntry(cause),
    recipients: recipients.map(recipientEntry),
    pages,
    values,
    advice: adviceFor(incident, language)
      .map(({ text }) => text)
      .join(MESSAGES[language].sentenceGap),
    firstSeen,
    lastSeen,
    suppression: suppression ?? null,
    label: label ?? null,
    rules,
    requests,
    findings,
    ...(incident.consent === undefined ? {} : { consent: incident.consent }),
    ...(incident.exposure === undefined ? {} : { exposure: incident.exposure }),
    ...(incident.policy === undefined ? {} : { policy: policyEntry(incident.policy) }),
    ...(incident.actions === undefined ? {} : { actions: incident.actions }),
    ...(incident.setSeverity === undefined ? {} : { setSeverity: incident.setSeverity }),
    ...(incident.worse === undefined ? {} : { worse: incident.worse }),
    ...(incident.expired === undefined ? {} : { expired: incident.expired }),
    ...(incident.contract === undefined ? {} : { contract: incident.contract }),
  };
}

function policyEntry({ referrer, limited }: PagePolicy): IncidentEntry['policy'] {
  return { referrer: referrer ?? null, limited: limited ?? null };
}

function recipientEntry({ host, site, party, vendor, requests, carriers }: Recipient): RecipientEntry {
  return { host, site, party, vendor: vendor?.id ?? null, requests, carriers };
}
