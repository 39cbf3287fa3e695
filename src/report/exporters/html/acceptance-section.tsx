// What a firm accepted beforehand, and what became of it: the baseline, its causes that were not met, suppressions.
import type { VNode } from 'preact';
import type { AbsentIncident, SuppressionEntry, SuppressionUse } from '../../../model/acceptance.ts';
import { categoryInfo } from '../../../model/data-category.ts';
import { ACCEPTANCE_COUNT, ACCEPTANCE_TITLE, acceptanceSentences } from '../../acceptance-words.ts';
import { CONTRACT_COLUMNS } from '../../contract-words.ts';
import type { ReportView } from '../../views/report-view.ts';
import { ACCEPTED_COLUMNS } from './acceptance-words.ts';
import { DataTable } from '../../html/data-table.tsx';
import { Route } from '../../html/parts/route.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';

export function AcceptanceSection({ view: { acceptance, report } }: { readonly view: ReportView }): VNode | null {
  if (acceptance === undefined) return null;
  const { baseline, suppressions } = report.acceptance ?? {};
  return (
    <section aria-labelledby="accepted">
      <h2 id="accepted">
        <SayText text={ACCEPTANCE_TITLE} />
      </h2>
      <ul>
        {acceptanceSentences(acceptance).map((sentence) => (
          <li>
            <SayText text={sentence} />
          </li>
        ))}
      </ul>
      {baseline === undefined ? null : <Absent absent={baseline.absent} bare={baseline.bare ?? []} />}
      {suppressions === undefined ? null : <Suppressions use={suppressions} />}
    </section>
  );
}

interface AbsentProps {
  readonly absent: readonly AbsentIncident[];
  readonly bare: readonly string[];
}

function Absent({ absent, bare }: AbsentProps): VNode | null {
  if (absent.length + bare.length === 0) return null;
  return (
    <>
      <h3 id="absent">
        <SayText text={ACCEPTED_COLUMNS.absent} />
      </h3>
      <DataTable
        labelledBy="absent"
        columns={[
          { name: 'page' },
          { head: <SayText text={ACCEPTED_COLUMNS.state} /> },
          { name: 'severity' },
          { name: 'data' },
          { head: <Say it={({ fingerprint }) => fingerprint} /> },
        ]}
        groups={[{ rows: [...absent.map(absentCells), ...bare.map(bareCells)] }]}
      />
    </>
  );
}

function absentCells({ cause, how, severity, categories, fingerprint }: AbsentIncident): readonly VNode[] {
  return [
    <>
      <Route path={cause.site + cause.page} />
      <br />
      <span class="quiet fine">
        <Say it={(messages) => messages.cause[cause.kind]} />
      </span>
    </>,
    <span class={how === 'fixed' ? 'mark passed' : 'state'}>
      <SayText text={ACCEPTANCE_COUNT[how === 'fixed' ? 'fixed' : 'notSeen']} />
    </span>,
    <SeverityMark severity={severity} />,
    <Say it={({ series }, language) => series(categories.map((category) => categoryInfo(category).label[language]))} />,
    <code class="fine">{fingerprint}</code>,
  ];
}

function bareCells(fingerprint: string): readonly VNode[] {
  return [
    <>–</>,
    <span class="state">
      <SayText text={ACCEPTANCE_COUNT.notSeen} />
    </span>,
    <>–</>,
    <>–</>,
    <code class="fine">{fingerprint}</code>,
  ];
}

function Suppressions({ use: { active, expired, unused } }: { readonly use: SuppressionUse }): VNode | null {
  // Those that hold for nothing stand among the active ones as well.
  const idle = new Set(unused.map(({ line }) => line));
  const held = active.filter(({ line }) => !idle.has(line));
  const rows = [
    ...expired.map((entry) => entryCells(entry, 'expired')),
    ...unused.map((entry) => entryCells(entry, 'unused')),
    ...held.map((entry) => entryCells(entry, 'active')),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h3 id="suppressions">
        <SayText text={ACCEPTED_COLUMNS.suppressions} />
      </h3>
      <DataTable
        labelledBy="suppressions"
        columns={[
          { head: <SayText text={ACCEPTED_COLUMNS.entry} /> },
          { head: <SayText text={ACCEPTED_COLUMNS.state} /> },
          { head: <SayText text={ACCEPTED_COLUMNS.reason} /> },
          { head: <SayText text={ACCEPTED_COLUMNS.owner} /> },
          { head: <SayText text={ACCEPTED_COLUMNS.until} /> },
          { name: 'cases', number: true },
        ]}
        groups={[{ rows }]}
      />
    </>
  );
}

function entryCells(
  { line, matches, reason, owner, ticket, until, incidents }: SuppressionEntry,
  state: 'active' | 'expired' | 'unused',
): readonly (VNode | number)[] {
  return [
    <>
      <code class="breaking">{matches}</code>
      <br />
      <span class="quiet fine">
        <SayText text={CONTRACT_COLUMNS.line} /> {line}
      </span>
    </>,
    <span class={state === 'active' ? 'state' : 'mark medium'}>
      <SayText text={ACCEPTED_COLUMNS[state]} />
    </span>,
    <>{reason}</>,
    <>{[owner, ticket].filter((one) => one !== undefined).join(' · ') || '–'}</>,
    <time dateTime={until}>{until}</time>,
    incidents,
  ];
}
