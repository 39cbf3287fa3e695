// One cause: the sentence, what was sent, to whom, what to do, and the evidence for whoever repairs it.
import type { ComponentChildren, VNode } from 'preact';
import { causeSentence } from '../../cause-sentence.ts';
import type { Messages } from '../../messages/message-catalogue.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import { AdviceList } from './advice-list.tsx';
import { DataRows } from './data-rows.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import { IncidentState } from './parts/incident-state.tsx';
import { momentText } from './parts/moment.tsx';
import { Route } from './parts/route.tsx';
import { SeverityMark } from './parts/severity-mark.tsx';
import { RecipientRows } from './recipient-rows.tsx';
import { SampleDetails } from './sample-details.tsx';
import { Say } from './say.tsx';

interface IncidentArticleProps {
  readonly view: IncidentView;
  readonly sealed: boolean;
}

export function IncidentArticle({ view, sealed }: IncidentArticleProps): VNode {
  const { incident, number } = view;
  const id = `cause-${number}`;
  return (
    <article id={id} class={`cause ${incident.severity}`} aria-labelledby={`${id}-title`}>
      <header>
        <p class="ordinal" aria-hidden="true">
          {number}
        </p>
        <h3 id={`${id}-title`}>{incident.label ?? <Say it={({ cause }) => cause[incident.cause.kind]} />}</h3>
        <p class="meta">
          <SeverityMark severity={incident.severity} /> <IncidentState incident={incident} />{' '}
          <Route path={incident.cause.site + incident.cause.page} />{' '}
          <span class="quiet">
            <Say it={({ cause, certainty }) => `${cause[incident.cause.kind]} · ${certainty[incident.certainty]}`} />
          </span>
        </p>
      </header>
      <p class="sentence">
        <Say it={(_, language) => causeSentence(incident, language, { sealed })} />
      </p>
      {incident.suppression === undefined ? null : <p class="accepted">{incident.suppression.reason}</p>}
      <Part id={`${id}-data`} title={(messages) => messages.dataTitle} doubled>
        <DataRows rows={view.data} labelledBy={`${id}-data`} />
      </Part>
      <Part id={`${id}-recipients`} title={(messages) => messages.recipientsTitle} doubled>
        <RecipientRows rows={view.recipients} labelledBy={`${id}-recipients`} />
      </Part>
      <Part id={`${id}-advice`} title={(messages) => messages.adviceTitle}>
        <AdviceList incident={incident} />
      </Part>
      <EvidenceDetails view={view} id={`${id}-evidence`} />
      <SampleDetails samples={view.samples} id={`${id}-samples`} />
      <footer>
        <p>
          <Say it={(messages) => messages.pagesTitle} />:{' '}
          {incident.pages.map((page) => (
            <>
              <Route path={page} />{' '}
            </>
          ))}
        </p>
        <p>
          <Say it={(messages) => messages.seen(momentText(incident.firstSeen), momentText(incident.lastSeen))} /> ·{' '}
          <Say it={(messages) => messages.fingerprint} /> <code>{incident.fingerprint}</code>
        </p>
      </footer>
    </article>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: (messages: Messages) => string;
  /** The table's first column head says it too: hidden from the eye wherever that head is shown. */
  readonly doubled?: boolean;
  readonly children: ComponentChildren;
}

function Part({ id, title, doubled, children }: PartProps): VNode {
  return (
    <>
      <h4 id={id} class={doubled === true ? 'doubled' : undefined}>
        <Say it={title} />
      </h4>
      {children}
    </>
  );
}
