// The rules that found something: what they look for, why it matters, and where their knowledge comes from.
import type { VNode } from 'preact';
import type { RuleInfo } from '../../../model/rule.ts';
import type { ReportView } from '../../views/report-view.ts';
import { DataTable } from '../../html/data-table.tsx';
import { Say, SayText } from '../../html/say.tsx';

export function RulesSection({ view: { report } }: { readonly view: ReportView }): VNode | null {
  const used = new Set(report.incidents.flatMap(({ rules }) => rules));
  const rules = report.rules.filter(({ id }) => used.has(id));
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">
        <Say it={(messages) => messages.rulesTitle} />
      </h2>
      <DataTable labelledBy="rules" columns={[{ name: 'rule' }, { name: 'why' }]} groups={[{ rows: rules.map(ruleCells) }]} />
    </section>
  );
}

function ruleCells({ id, title, why, cwe, references }: RuleInfo): readonly VNode[] {
  return [
    <>
      <span id={`rule-${id}`}>
        <SayText text={title} />
      </span>
      <br />
      <code class="quiet fine">{id}</code>
    </>,
    <>
      <SayText text={why} />{' '}
      <span class="quiet fine">
        {cwe.join(' ')}{' '}
        {references.map((reference) => (
          <>
            <Reference address={reference} />{' '}
          </>
        ))}
      </span>
    </>,
  ];
}

// Rule files are people's input: only a web address becomes a link, everything else stays text.
function Reference({ address }: { readonly address: string }): VNode {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return <>{address}</>;
  return (
    <a href={address} rel="noreferrer noopener">
      {new URL(address).hostname}
    </a>
  );
}
