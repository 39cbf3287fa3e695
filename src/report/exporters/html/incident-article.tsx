// One cause: the sentence, what was sent, to whom, what to do, and the evidence for whoever repairs it.
import type { ComponentChildren, VNode } from 'preact';
import type { AuditReport } from '../../../model/audit-report.ts';
import { acceptancePhrases } from '../../acceptance-words.ts';
import { actionText } from '../../action-words.ts';
import { consentPhrase } from '../../consent-words.ts';
import { causeSentence } from '../../cause-sentence.ts';
import type { Messages } from '../../messages/message-catalogue.ts';
import { suppressionDraft } from '../../suppression-draft.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import type { ContainersOf } from '../../views/tag-containers.ts';
import { AdviceList } from './advice-list.tsx';
import { CopyButton } from './copy-button.tsx';
import { DataRows } from './data-rows.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import { facetAttributes } from './filter/facets.ts';
import { IncidentState } from './parts/incident-state.tsx';
import { momentText } from './parts/moment-text.ts';
import { Route } from '../../html/parts/route.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { RecipientRows } from './recipient-rows.tsx';
import { SampleDetails } from './sample-details.tsx';
import { Say, SayText } from '../../html/say.tsx';
import { COPY_WORDS } from './words.ts';

interface IncidentArticleProps {
  readonly view: IncidentView;
  readonly report: AuditReport;
  readonly containersOf: ContainersOf;
}

export function IncidentArticle({ view, report, containersOf }: IncidentArticleProps): VNode {
  const { incident, number } = view;
  const isExposed = incident.exposure === 'exposed';
  const id = `cause-${number}`;
  return (
    <article id={id} class={`cause ${incident.severity}`} aria-labelledby={`${id}-title`} {...facetAttributes(view)}>
      <header>
        <p class="ordinal" aria-hidden="true">
          {number}
        </p>
        <h3 id={`${id}-title`}>{incident.label ?? <Say it={({ cause }) => cause[incident.cause.kind]} />}</h3>
        <p class="meta">
          <SeverityMark severity={incident.severity} /> <IncidentState incident={incident} />{' '}
          <Route path={incident.cause.site + incident.cause.page} /> <Subtitle view={view} />
        </p>
      </header>
      <p class="sentence">
        <Say it={(_, language) => causeSentence(incident, language, report.run)} />
      </p>
      {acceptancePhrases(incident).map((phrase) => (
        <p class="accepted">
          <SayText text={phrase} />
        </p>
      ))}
      <Part id={`${id}-data`} title={(messages) => messages.dataTitle} doubled>
        <DataRows rows={view.data} labelledBy={`${id}-data`} />
      </Part>
      {isExposed ? null : (
        <Part id={`${id}-recipients`} title={(messages) => messages.recipientsTitle} doubled>
          <RecipientRows rows={view.recipients} labelledBy={`${id}-recipients`} />
        </Part>
      )}
      <Part id={`${id}-advice`} title={(messages) => messages.adviceTitle}>
        <AdviceList incident={incident} />
      </Part>
      {isExposed ? null : (
        <>
          <EvidenceDetails view={view} id={`${id}-evidence`} />
          <SampleDetails samples={view.samples} containersOf={containersOf} id={`${id}-samples`} />
        </>
      )}
      <IncidentFooter view={view} report={report} />
    </article>
  );
}

function IncidentFooter({ view: { incident }, report }: Pick<IncidentArticleProps, 'view' | 'report'>): VNode {
  const known = new Set(report.rules.map(({ id }) => id));
  return (
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
        <Say it={({ column }) => column.rule} />:{' '}
        {incident.rules.map((rule) => (
          <>{known.has(rule) ? <a href={`#rule-${rule}`}>{rule}</a> : rule} </>
        ))}
      </p>
      <p>
        <Say it={(messages) => messages.seen(momentText(incident.firstSeen), momentText(incident.lastSeen))} /> ·{' '}
        <Say it={(messages) => messages.fingerprint} /> <code>{incident.fingerprint}</code>
      </p>
      <p class="copies scripted">
        <CopyButton text={incident.fingerprint} label={COPY_WORDS.fingerprint} />{' '}
        <CopyButton text={suppressionDraft(incident, report.run.startedAt)} label={COPY_WORDS.suppression} />
      </p>
    </footer>
  );
}

/** What is at fault, how it is known, and under which choice and by which actions it was sent. */
function Subtitle({ view }: { readonly view: IncidentView }): VNode {
  const { cause: origin, exposure, consent: states, actions, label } = view.incident;
  const consent = consentPhrase(states);
  return (
    <span class="quiet">
      {exposure === 'exposed' ? <Say it={({ notYetSent }) => `${notYetSent} · `} /> : null}
      {/* Without a name, the cause is the title. */}
      <Say it={({ cause, knownBy }) => `${label === undefined ? '' : `${cause[origin.kind]} · `}${knownBy[view.knownBy]}`} />
      {consent === undefined ? null : (
        <>
          {' · '}
          <SayText text={consent} />
        </>
      )}
      {actions === undefined ? null : (
        <Say it={({ by }, language) => ` · ${by(actions.map((action) => actionText(action)[language]))}`} />
      )}
    </span>
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
