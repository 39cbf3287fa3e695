// Every page of the plan: what was done on it, and how it ended.
import type { VNode } from 'preact';
import type { PageCoverage } from '../../../model/audit-report.ts';
import { actionText, formName } from '../../action-words.ts';
import { CONSENT_CHOICE } from '../../consent-words.ts';
import { visitReason } from '../../visit-reason.ts';
import type { VisitedForm, VisitedPage } from '../../views/visited-pages.ts';
import { DataTable } from '../../html/data-table.tsx';
import { Route } from '../../html/parts/route.tsx';
import { wordOf } from './parts/word-of.ts';
import { Say, SayText } from '../../html/say.tsx';
import { VISIT_WORDS, visitCount } from './words.ts';

export function VisitedPages({ pages }: { readonly pages: readonly VisitedPage[] }): VNode {
  return (
    <DataTable
      kind="visited"
      labelledBy="coverage"
      columns={[
        { name: 'page' },
        { head: <SayText text={VISIT_WORDS.done} /> },
        { name: 'outcome' },
        { name: 'requests', number: true },
      ]}
      groups={[{ rows: pages.map(pageCells) }]}
    />
  );
}

function pageCells({ url, names, visits, choices, requests, forms }: VisitedPage): readonly (VNode | number)[] {
  return [
    <>
      {names.map((name) => (
        <>
          {name}
          <br />
        </>
      ))}
      <Route path={url} />
    </>,
    <>
      <span class="item">
        <SayText text={visitCount(visits.length)} />
        {choices.length === 0 ? null : (
          <>
            {': '}
            <Say it={({ series }, language) => series(choices.map((choice) => CONSENT_CHOICE[choice][language]))} />
          </>
        )}
      </span>
      {forms.map((form) => (
        <FormLine form={form} />
      ))}
    </>,
    <Outcomes visits={visits} />,
    requests,
  ];
}

function FormLine({ form: { label, actions } }: { readonly form: VisitedForm }): VNode {
  const name = formName(
    label,
    actions.map(({ action }) => action),
  );
  return (
    <span class="item fine">
      <SayText text={name} />:{' '}
      <span class="quiet">
        <Say it={({ series }, language) => series(actions.map(({ action }) => actionText(action)[language]))} />
      </span>
    </span>
  );
}

// One word where all went well; otherwise each that did not, with what was being done.
function Outcomes({ visits }: { readonly visits: readonly PageCoverage[] }): VNode {
  const failed = visits.filter(({ outcome }) => outcome !== 'visited');
  return (
    <>
      {failed.length === visits.length ? null : (
        <span class="state">
          <Say it={(messages) => wordOf(messages.outcome, 'visited')} />
        </span>
      )}
      {failed.map(({ label, outcome, reason }) => (
        <span class="item">
          <span class="mark high">
            <Say it={(messages) => wordOf(messages.outcome, outcome)} />
          </span>{' '}
          {reason === undefined ? null : <SayText text={visitReason(reason)} />}
          {label === undefined || visits.length === 1 ? null : <span class="quiet fine"> ({label})</span>}
        </span>
      ))}
    </>
  );
}
