// What was looked at: every page of the plan and how it ended, the limits of any such run, and what stayed closed.
import type { VNode } from 'preact';
import type { LeftoverRow } from '../../views/leftover-row.ts';
import type { ReportView } from '../../views/report-view.ts';
import { visitedPages } from '../../views/visited-pages.ts';
import { DataTable } from '../../html/data-table.tsx';
import { RecipientNames } from './parts/recipient-name.tsx';
import { wordOf } from './parts/word-of.ts';
import { Say, SayText } from '../../html/say.tsx';
import { VisitedPages } from './visited-pages.tsx';

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
        <VisitedPages pages={visitedPages(view.report.coverage)} />
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
            { name: 'recipient' },
            { name: 'path' },
            { name: 'reason' },
            { name: 'requests', number: true },
            { name: 'size', number: true },
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
