// What was looked at: every page of the plan and how it ended, the limits of any such run, and what stayed closed.
import type { VNode } from 'preact';
import type { PageCoverage } from '../../../model/audit-report.ts';
import type { LeftoverRow } from '../../views/leftover-row.ts';
import type { ReportView } from '../../views/report-view.ts';
import { DataTable } from './data-table.tsx';
import { RecipientNames } from './parts/recipient-name.tsx';
import { Route } from './parts/route.tsx';
import { Say, SayText } from './say.tsx';

export function CoverageSection({ view }: { readonly view: ReportView }): VNode {
  const { pages, limits } = view.report.coverage;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">
        <Say it={(messages) => messages.coverageTitle} />
      </h2>
      {pages.length === 0 ? (
        <p>
          <Say it={(messages) => messages.noPages} />
        </p>
      ) : (
        <DataTable
          labelledBy="coverage"
          columns={[
            { head: <Say it={({ column }) => column.page} /> },
            { head: <Say it={({ column }) => column.outcome} /> },
            { head: <Say it={({ column }) => column.requests} />, number: true },
          ]}
          groups={[{ rows: pages.map(pageCells) }]}
        />
      )}
      <h3 id="closed">
        <Say it={(messages) => messages.opaqueTitle} />
      </h3>
      <Leftovers rows={view.leftovers} />
      {limits.length === 0 ? null : (
        <>
          <h3>
            <Say it={(messages) => messages.limitsTitle} />
          </h3>
          <p class="intro">
            <Say it={(messages) => messages.limitsIntro} />
          </p>
          <ul>
            {limits.map((limit) => (
              <li>
                <SayText text={limit} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function pageCells({ url, label, outcome, reason, requests }: PageCoverage): readonly (VNode | number)[] {
  return [
    <>
      {label === undefined ? null : (
        <>
          {label}
          <br />
        </>
      )}
      <Route path={url} />
    </>,
    <>
      <span class={outcome === 'visited' ? 'state' : 'mark high'}>
        <Say it={(messages) => wordOf(messages.outcome, outcome)} />
      </span>{' '}
      {reason}
    </>,
    requests,
  ];
}

function Leftovers({ rows }: { readonly rows: readonly LeftoverRow[] }): VNode {
  return (
    <>
      <p class="intro">
        <Say it={(messages) => (rows.length === 0 ? messages.noOpaque : messages.opaqueIntro)} />
      </p>
      {rows.length === 0 ? null : (
        <DataTable
          labelledBy="closed"
          columns={[
            { head: <Say it={({ column }) => column.recipient} /> },
            { head: <Say it={({ column }) => column.path} /> },
            { head: <Say it={({ column }) => column.reason} /> },
            { head: <Say it={({ column }) => column.requests} />, number: true },
            { head: <Say it={({ column }) => column.size} />, number: true },
          ]}
          groups={[{ rows: rows.map(leftoverCells) }]}
        />
      )}
    </>
  );
}

function leftoverCells(row: LeftoverRow): readonly (VNode | number)[] {
  return [
    <RecipientNames recipients={[row]} />,
    <code>{row.path}</code>,
    <Say it={(messages) => wordOf(messages.opaqueReason, row.reason)} />,
    row.requests,
    <Say it={(messages) => messages.bytes(row.bytes)} />,
  ];
}

/** The catalogue's word, or the text itself where a stored run comes from a version that knew another one. */
function wordOf(words: Readonly<Record<string, string>>, text: string): string {
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}
