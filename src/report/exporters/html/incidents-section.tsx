// The causes one by one.
import type { VNode } from 'preact';
import type { ReportView } from '../../views/report-view.ts';
import { IncidentArticle } from './incident-article.tsx';
import { Say } from '../../html/say.tsx';

export function IncidentsSection({ view }: { readonly view: ReportView }): VNode | null {
  if (view.incidents.length === 0) return null;
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">
        <Say it={(messages) => messages.incidents} />
      </h2>
      {view.incidents.map((incident) => (
        <IncidentArticle view={incident} report={view.report} containersOf={view.containersOf} />
      ))}
    </section>
  );
}
