// What a SARIF result says of an incident: the cause, who got it, where and when, and what to do.
import type { Incident } from '../../../model/incident.ts';
import { adviceFor } from '../../advice.ts';
import { causeSentence } from '../../cause-sentence.ts';
import { consentPhrase } from '../../consent-words.ts';
import { recipientsLine } from '../../recipients-line.ts';

/** English, as all text of a SARIF is; `recipients` are named at most. */
export function incidentMessage(
  incident: Incident,
  { sealed, recipients }: { readonly sealed: boolean; readonly recipients: number },
): string {
  const [page] = incident.pages;
  const line = recipientsLine(incident.recipients, 'en', recipients);
  const consent = consentPhrase(incident.consent)?.en;
  const repair = adviceFor(incident, 'en').find(({ stage }) => stage === 'repair')?.text;
  return [
    causeSentence(incident, 'en', { sealed }),
    ...(line === '' ? [] : [`${line}.`]),
    ...(page === undefined ? [] : [`Page: ${page}${more(incident.pages.length - 1)}.`]),
    ...(incident.label === undefined ? [] : [`Visit: ${incident.label}.`]),
    ...(consent === undefined ? [] : [`It was ${consent}.`]),
    ...(repair === undefined ? [] : [`To repair it: ${repair.replaceAll('`', '')}`]),
  ].join(' ');
}

function more(count: number): string {
  return count === 0 ? '' : ` and ${count} more`;
}
