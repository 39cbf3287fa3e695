// Incidents as rows of a table, and as a sentence each.
import { categoryInfo } from '../../../model/data-category.ts';
import type { Language } from '../../../model/language.ts';
import { causeSentence } from '../../cause-sentence.ts';
import { acceptancePhrases } from '../../acceptance-words.ts';
import { JUNIT_WORDS, MARKDOWN_WORDS, standingText } from '../../format-words.ts';
import { MESSAGES } from '../../messages.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import type { ReportView } from '../../views/report-view.ts';
import { code, head, prose, row, sentence } from './escape.ts';
import { listed, type Section } from './fit.ts';

const MOST_RECIPIENTS = 4;
const MOST_ROWS = 1000;
const MOST_SENTENCES = 50;

export function incidentRows({ incidents, report }: ReportView, language: Language): Omit<Section, 'title'> {
  const words = MESSAGES[language];
  const { column } = words;
  if (incidents.length === 0) return { lead: [prose(words.noIncidents)], items: [], beyond: 0 };
  const heads = [column.number, column.severity, MARKDOWN_WORDS.state[language], column.case, column.page];
  return {
    lead: head([...heads, column.data, column.recipients, column.requests]),
    ...listed(incidents, MOST_ROWS, ({ number, incident, recipients }) =>
      row([
        String(number),
        prose(words.severity[incident.severity]),
        prose(standingText(incident, report.run.gate, language)),
        prose(incident.label ?? words.cause[incident.cause.kind]),
        code(incident.cause.site + incident.cause.page),
        prose(words.series(incident.categories.map((category) => categoryInfo(category).label[language]))),
        recipientCell(recipients, language),
        String(incident.requests),
      ]),
    ),
  };
}

export function causeLines({ incidents, report }: ReportView, language: Language): Omit<Section, 'title'> {
  const { sealed } = report.run;
  const write = ({ number, incident }: IncidentView): string => {
    const phrases = acceptancePhrases(incident).map((phrase) => sentence(phrase[language]));
    const said = [sentence(causeSentence(incident, language, { sealed })), ...phrases].join(' · ');
    return `- **${number}** ${said} ${code(incident.fingerprint)}`;
  };
  return { lead: [], ...listed(incidents, MOST_SENTENCES, write) };
}

function recipientCell(recipients: IncidentView['recipients'], language: Language): string {
  if (recipients.length === 0) return prose(JUNIT_WORDS.nobody[language]);
  const { more } = MESSAGES[language];
  const shown = recipients.length > MOST_RECIPIENTS ? recipients.slice(0, MOST_RECIPIENTS - 1) : recipients;
  const rest = recipients.length - shown.length;
  return [
    shown.map(({ vendor, hosts }) => (vendor === undefined ? code(hosts.join(' ')) : prose(vendor.name[language]))).join(', '),
    ...(rest === 0 ? [] : [prose(more(rest))]),
  ].join(' ');
}
