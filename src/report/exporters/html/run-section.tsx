// What an auditor files: which tool, rules, configuration and browser ran, when, and under which seal and gate.
import type { ComponentChildren, VNode } from 'preact';
import type { FactName } from '../../messages/message-catalogue.ts';
import type { ReportView } from '../../views/report-view.ts';
import { Moment } from './parts/moment.tsx';
import { Say } from '../../html/say.tsx';

export function RunSection({ view: { report } }: { readonly view: ReportView }): VNode {
  const { tool, command, rules, vendors, browser, configDigest, sealed, startedAt, endedAt, gate } = report.run;
  const seconds = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
  const facts: readonly (readonly [FactName, ComponentChildren])[] = [
    ['tool', `${tool.name} ${tool.version}`],
    ['command', <Say it={(messages) => messages.command[command]} />],
    ['started', <Moment iso={startedAt} />],
    ['ended', <Moment iso={endedAt} />],
    ['duration', <Say it={(messages) => messages.seconds(seconds)} />],
    [
      'browser',
      browser === undefined ? <Say it={({ none }) => none} /> : `${browser.name} ${browser.version} (${browser.source})`,
    ],
    ['sealed', <Say it={({ yes, no }) => (sealed ? yes : no)} />],
    ['gate', <Say it={(messages) => messages.gate(gate)} />],
    ['rules', <Say it={(messages) => messages.rulesLoaded(rules.count, vendors.count)} />],
    ['rulesDigest', <code>{rules.digest}</code>],
    ['configDigest', configDigest === undefined ? <Say it={({ none }) => none} /> : <code>{configDigest}</code>],
  ];
  return (
    <section aria-labelledby="run">
      <h2 id="run">
        <Say it={(messages) => messages.runTitle} />
      </h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>
              <Say it={({ fact }) => fact[name]} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
