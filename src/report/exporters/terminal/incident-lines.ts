// One incident as a short block: the sentence, the data with its evidence, the recipients, what to do.
import { adviceFor } from '../../advice.ts';
import { acceptancePhrases } from '../../acceptance-words.ts';
import { consentPhrase } from '../../consent-words.ts';
import { causeSentence } from '../../cause-sentence.ts';
import { countryName } from '../../../model/country-name.ts';
import { categoryInfo } from '../../../model/data-category.ts';
import type { Incident } from '../../../model/incident.ts';
import { displayWidth } from '../../../platform/display-width.ts';
import type { Language } from '../../../model/language.ts';
import { MESSAGES } from '../../messages.ts';
import { placeName } from '../../place-name.ts';
import { printable } from '../../printable.ts';
import type { DataRow } from '../../views/data-row.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import type { RecipientRow } from '../../views/recipient-row.ts';
import { span, type Line, type Span } from './print.ts';
import { table } from './table.ts';
import { wrap } from '../../../platform/wrap.ts';

const MOST_ROWS = 12;
const MOST_NAMES = 6;
const INDENT = 3;

/** What a block needs beside its incident. */
export interface BlockOptions {
  readonly language: Language;
  readonly width: number;
  readonly sealed: boolean;
}

export function incidentLines(view: IncidentView, options: BlockOptions): readonly Line[] {
  const { incident, number } = view;
  const { language, width } = options;
  const messages = MESSAGES[language];
  const { kind, site, page } = incident.cause;
  const isExposed = incident.exposure === 'exposed';
  const consent = consentPhrase(incident.consent);
  const subtitle = [
    site + page,
    // Without a name, the cause is the title.
    ...(incident.label === undefined ? [] : [messages.cause[kind]]),
    ...(isExposed ? [messages.notYetSent] : []),
    messages.knownBy[view.knownBy],
    ...(incident.suppression === undefined ? [messages.state[incident.state]] : []),
    ...acceptancePhrases(incident).map((phrase) => phrase[language]),
    ...(consent === undefined ? [] : [consent[language]]),
    ...(incident.actions === undefined ? [] : [messages.by(incident.actions)]),
  ];
  const mark = `${number}  ${messages.severity[incident.severity]}  `;
  const [title = '', ...more] = wrap(printable(incident.label ?? messages.cause[kind]), width - displayWidth(mark));
  return [
    [span(mark, incident.severity), span(title, 'strong')],
    ...more.map((line): Line => [span(' '.repeat(displayWidth(mark))), span(line, 'strong')]),
    ...indented(subtitle.join(' · '), 'quiet', width),
    ...indented(causeSentence(incident, language, options), 'plain', width),
    ...(view.data.length === 0 ? [] : [...section(messages.dataTitle), ...dataLines(view.data, options)]),
    ...(isExposed ? [] : [...section(messages.recipientsTitle), ...recipientLines(view.recipients, options)]),
    ...section(messages.adviceTitle),
    ...adviceLines(incident, options),
    [],
    ...indented(`${messages.fingerprint} ${incident.fingerprint}`, 'quiet', width),
  ];
}

function dataLines(data: readonly DataRow[], { language, width }: BlockOptions): readonly Line[] {
  const { characters, hashedBy, more, morePlaces, series, via } = MESSAGES[language];
  const rows = data.map(({ category, severity, evidence, places }): readonly Span[] => {
    const [value, ...others] = evidence;
    const [place, ...elsewhere] = places;
    const shown = value === undefined ? '' : `${value.masked} (${characters(value.length)})`;
    const where = place === undefined ? '' : [place.path, ...(place.codecs.length === 0 ? [] : [via(place.codecs)])].join(' ');
    const decoded = place?.hashedBy === undefined ? where : series([where, hashedBy(place.hashedBy)]);
    return [
      span(categoryInfo(category).label[language], severity),
      span(others.length === 0 ? shown : `${shown} ${more(others.length)}`),
      span(decoded, 'code'),
      span(elsewhere.length === 0 ? '' : morePlaces(elsewhere.length), 'quiet'),
    ];
  });
  return table({ columns: [{ least: 14 }, { least: 14 }, { least: 20 }, { least: 8 }], rows, indent: INDENT, width });
}

function adviceLines(incident: Incident, { language, width }: BlockOptions): readonly Line[] {
  const { stage: names } = MESSAGES[language];
  const steps = adviceFor(incident, language);
  const rows = steps.map(({ stage, text }, at) => [
    span(steps[at - 1]?.stage === stage ? '' : names[stage], 'quiet'),
    span(text.replaceAll('`', '')),
  ]);
  return table({ columns: [{}, { least: 20 }], rows, indent: INDENT, width });
}

function recipientLines(recipients: readonly RecipientRow[], { language, width }: BlockOptions): readonly Line[] {
  const messages = MESSAGES[language];
  const folded = recipients.length > MOST_ROWS ? recipients.slice(0, MOST_ROWS - 1) : recipients;
  const rows = folded.map(({ vendor, hosts, party, requests, carriers }): readonly Span[] => [
    span(vendor === undefined ? messages.unknownVendor : vendor.name[language]),
    span(vendor === undefined ? '' : `${vendor.company} (${countryName(vendor.country, language)})`, 'quiet'),
    span(party === 'first' ? `${hosts.join(' ')} (${messages.firstPartyHost})` : hosts.join(' ')),
    span(messages.requests(requests)),
    span(shortened(carriers.map(placeName), messages.more), 'code'),
  ]);
  const rest = recipients.length - folded.length;
  return [
    ...table({ columns: [{ least: 8 }, { least: 8 }, { least: 10 }, {}, { least: 8 }], rows, indent: INDENT, width }),
    ...(rest === 0 ? [] : indented(messages.more(rest), 'quiet', width)),
  ];
}

function shortened(names: readonly string[], more: (count: number) => string): string {
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  return [shown.join(', '), ...(shown.length === names.length ? [] : [more(names.length - shown.length)])].join(' ');
}

function section(title: string): readonly Line[] {
  return [[], [span(' '.repeat(INDENT)), span(title, 'strong')]];
}

function indented(text: string, style: 'plain' | 'quiet', width: number): readonly Line[] {
  return wrap(printable(text), width - INDENT).map((line) => [span(' '.repeat(INDENT)), span(line, style)]);
}
