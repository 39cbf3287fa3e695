// The first screen: the answer, the figures behind it, and whether the run saw everything.
import type { VNode } from 'preact';
import { SEVERITIES } from '../../../model/severity.ts';
import { ACCEPTANCE_COUNT, ALLOWED_SENTENCE } from '../../acceptance-words.ts';
import { coverageSentences } from '../../coverage-sentences.ts';
import { MESSAGES } from '../../messages.ts';
import type { Messages } from '../../messages/message-catalogue.ts';
import type { ReportView } from '../../views/report-view.ts';
import { Say, SayText } from '../../html/say.tsx';

export function VerdictSection({ view }: { readonly view: ReportView }): VNode {
  const { facts, totals, report } = view;
  const severities = SEVERITIES.filter((severity) => totals.bySeverity[severity] > 0);
  return (
    <section class={`verdict ${facts.kind}`} aria-labelledby="verdict">
      <p class="word">
        <Say it={({ verdict, series }) => series(verdictWords(view).map((kind) => verdict[kind]))} />
      </p>
      <h1 id="verdict">
        <Say it={(messages) => messages.headline(facts)} />
      </h1>
      <p class="lead">
        {severities.map((severity) => (
          <>
            <span class={`mark ${severity}`}>
              <Say it={(messages) => messages.severityCount(severity, totals.bySeverity[severity])} />
            </span>{' '}
          </>
        ))}
        <span class="quiet">
          <Say it={(messages) => messages.gateLine(report.run.gate)} />
        </span>
      </p>
      <AcceptedFigures view={view} />
      {totals.incidents === 0 ? null : <Figures view={view} />}
      <CoverageStatement view={view} />
    </section>
  );
}

/** What was held back, known or repaired: always in sight, because the headline does not count it. */
function AcceptedFigures({ view: { acceptance } }: { readonly view: ReportView }): VNode | null {
  const { baseline, suppressions, suppressed = 0 } = acceptance ?? {};
  const figures = [
    [suppressed, 'suppressed'],
    [baseline?.unchanged ?? 0, 'unchanged'],
    [baseline?.fixed ?? 0, 'fixed'],
    [baseline?.notSeen ?? 0, 'notSeen'],
    [suppressions?.expired.length ?? 0, 'expired'],
  ] as const;
  const told = figures.filter(([count]) => count > 0);
  if (told.length === 0) return null;
  return (
    <p class="quiet standing">
      {told.map(([count, name], at) => (
        <>
          {at === 0 ? null : ' · '}
          <SayText text={ACCEPTANCE_COUNT[name]} /> {count}
        </>
      ))}
    </p>
  );
}

function verdictWords({ facts, incomplete }: ReportView): readonly ('pass' | 'fail' | 'incomplete')[] {
  return incomplete && facts.kind !== 'incomplete' ? [facts.kind, 'incomplete'] : [facts.kind];
}

function Figures({ view: { totals, requests } }: { readonly view: ReportView }): VNode {
  const figures: readonly (readonly [number, (messages: Messages) => string])[] = [
    [totals.incidents, ({ figure }) => figure.causes],
    [totals.categories.length, ({ figure }) => figure.categories],
    [totals.recipients, ({ figure }) => figure.recipients],
    [requests, ({ figure }) => figure.requests],
  ];
  return (
    <dl class="figures">
      {figures.map(([count, name]) => (
        <div>
          <dt>
            <Say it={name} />
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function CoverageStatement({ view }: { readonly view: ReportView }): VNode {
  const { coverage, verdict } = view.report;
  const seen = { en: coverageSentences(view, MESSAGES.en), ja: coverageSentences(view, MESSAGES.ja) };
  const isAllowed = verdict.kind === 'incomplete' && verdict.allowed === true;
  return (
    <div class={`statement ${view.incomplete ? 'incomplete' : 'complete'}`}>
      <p>
        <strong>
          <Say it={({ complete, incomplete }) => (view.incomplete ? incomplete : complete)} />
        </strong>
      </p>
      {isAllowed ? (
        <p>
          <SayText text={ALLOWED_SENTENCE} />
        </p>
      ) : null}
      {coverage.gaps.length === 0 ? null : (
        <ul>
          {coverage.gaps.map((gap) => (
            <li>
              <SayText text={gap} />
            </li>
          ))}
        </ul>
      )}
      <ul class="plain">
        {seen.en.map((sentence, at) => (
          <li>
            <SayText text={{ en: sentence, ja: seen.ja[at] ?? sentence }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
