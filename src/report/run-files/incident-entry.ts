// Incidents in the contract's words, with the advice that goes with their cause.
import type { Incident, Recipient } from '../../model/incident.ts';
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
  };
}

function recipientEntry({ host, site, party, vendor, requests, carriers }: Recipient): RecipientEntry {
  return { host, site, party, vendor: vendor?.id ?? null, requests, carriers };
}
