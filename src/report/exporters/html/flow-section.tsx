// Pages at fault and who receives their data: a picture, and the same as a table for whoever cannot see it.
import type { VNode } from 'preact';
import { categoryInfo } from '../../../model/data-category.ts';
import { SEVERITIES } from '../../../model/severity.ts';
import { flowGraph, type FlowGraph, type FlowLink, type FlowPage, type FlowRecipient } from '../../flow/flow-graph.ts';
import { layOutFlow } from '../../flow/lay-out-flow.ts';
import type { IncidentView } from '../../views/incident-view.ts';
import { DataTable } from '../../html/data-table.tsx';
import { FlowDiagram } from './flow-diagram.tsx';
import { RecipientNames } from './parts/recipient-name.tsx';
import { Route } from '../../html/parts/route.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';
import { FLOW_WORDS, morePages, moreRecipients } from './words.ts';

export function FlowSection({ incidents }: { readonly incidents: readonly IncidentView[] }): VNode | null {
  const graph = flowGraph(incidents);
  if (graph.links.length === 0) return null;
  const severities = SEVERITIES.filter((severity) => graph.links.some((link) => link.severity === severity));
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">
        <SayText text={FLOW_WORDS.title} />
      </h2>
      <p class="intro" id="flow-intro">
        <SayText text={FLOW_WORDS.intro} />
      </p>
      <figure class="flow">
        <div class="ends" aria-hidden="true">
          <div>
            <Say it={({ column }) => column.page} />
          </div>
          <div>
            <Say it={({ column }) => column.recipients} />
          </div>
        </div>
        <FlowDiagram layout={layOutFlow(graph)} sites={new Set(graph.pages.map(({ site }) => site)).size} />
        <figcaption>
          {severities.map((severity) => (
            <>
              <SeverityMark severity={severity} />{' '}
            </>
          ))}
        </figcaption>
      </figure>
      <FlowTable graph={graph} />
    </section>
  );
}

function FlowTable({ graph }: { readonly graph: FlowGraph }): VNode {
  return (
    <details>
      <summary id="flow-table">
        <SayText text={FLOW_WORDS.table} /> <span class="count">{graph.links.length}</span>
      </summary>
      <DataTable
        labelledBy="flow-table"
        columns={[{ name: 'recipient' }, { name: 'severity' }, { name: 'data' }, { name: 'requests', number: true }]}
        groups={graph.pages.map((page) => ({
          head: <PageName page={page} />,
          rows: graph.links.filter(({ from }) => from === page.key).map((link) => linkCells(link, graph)),
        }))}
      />
    </details>
  );
}

function linkCells({ to, severity, categories, requests }: FlowLink, { recipients }: FlowGraph): readonly (VNode | number)[] {
  const recipient = recipients.find(({ key }) => key === to);
  return [
    recipient === undefined ? <>{to}</> : <RecipientEnd recipient={recipient} />,
    <SeverityMark severity={severity} />,
    <Say it={({ series }, language) => series(categories.map((category) => categoryInfo(category).label[language]))} />,
    requests,
  ];
}

function PageName({ page: { rest, site, route } }: { readonly page: FlowPage }): VNode {
  return rest > 0 ? <SayText text={morePages(rest)} /> : <Route path={site + route} />;
}

function RecipientEnd({ recipient }: { readonly recipient: FlowRecipient }): VNode {
  if (recipient.rest > 0) return <SayText text={moreRecipients(recipient.rest)} />;
  return <RecipientNames recipients={[recipient]} />;
}
