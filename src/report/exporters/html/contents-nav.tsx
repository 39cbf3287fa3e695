// The way through the report.
import type { VNode } from 'preact';
import { ACCEPTANCE_TITLE } from '../../acceptance-words.ts';
import { CONSENT_TITLE } from '../../consent-words.ts';
import { CONTRACTS_TITLE } from '../../contract-words.ts';
import type { Language, Text } from '../../../model/language.ts';
import type { Messages } from '../../messages/message-catalogue.ts';
import type { ReportView } from '../../views/report-view.ts';
import { Say } from '../../html/say.tsx';
import { FLOW_WORDS } from './words.ts';

type Entry = readonly [string, (messages: Messages, language: Language) => string];

export function ContentsNav({ view }: { readonly view: ReportView }): VNode {
  const hasIncidents = view.incidents.length > 0;
  const { acceptance, rules } = view.report;
  const entries: readonly Entry[] = [
    ...(view.recipients.length > 0 ? [['flow', textOf(FLOW_WORDS.title)] as const] : []),
    ['overview', (messages) => messages.overview],
    ...(hasIncidents ? [['causes', (messages: Messages) => messages.incidents] as const] : []),
    ...(view.recipients.length > 0 ? [['recipients', (messages: Messages) => messages.recipientsTitle] as const] : []),
    ...(view.consent === undefined ? [] : [['consent', textOf(CONSENT_TITLE)] as const]),
    ...(acceptance?.contracts === undefined && acceptance?.published === undefined
      ? []
      : [['contracts', textOf(CONTRACTS_TITLE)] as const]),
    ...(view.acceptance === undefined ? [] : [['accepted', textOf(ACCEPTANCE_TITLE)] as const]),
    ['coverage', (messages) => messages.coverageTitle],
    ...(hasIncidents && rules.length > 0 ? [['rules', (messages: Messages) => messages.rulesTitle] as const] : []),
    ['run', (messages) => messages.runTitle],
  ];
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" class="unseen">
        <Say it={(messages) => messages.contents} />
      </h2>
      <ul>
        {entries.map(([id, name]) => (
          <li>
            <a href={`#${id}`}>
              <Say it={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function textOf(text: Text): Entry[1] {
  return (_messages, language) => text[language];
}
