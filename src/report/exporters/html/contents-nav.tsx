// The way through the report.
import type { VNode } from 'preact';
import type { Messages } from '../../messages/message-catalogue.ts';
import type { ReportView } from '../../views/report-view.ts';
import { Say } from './say.tsx';

export function ContentsNav({ view }: { readonly view: ReportView }): VNode {
  const hasIncidents = view.incidents.length > 0;
  const entries: readonly (readonly [string, (messages: Messages) => string])[] = [
    ['overview', (messages) => messages.overview],
    ...(view.recipients.length > 0 ? [['recipients', (messages: Messages) => messages.recipientsTitle] as const] : []),
    ...(hasIncidents ? [['causes', (messages: Messages) => messages.incidents] as const] : []),
    ['coverage', (messages) => messages.coverageTitle],
    ...(hasIncidents && view.report.rules.length > 0 ? [['rules', (messages: Messages) => messages.rulesTitle] as const] : []),
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
