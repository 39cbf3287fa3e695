// The answer in one sentence, and the figures behind it.
import type { VNode } from 'preact';
import type { Text } from '../../../model/language.ts';
import { SEVERITIES, type Severity } from '../../../model/severity.ts';
import { Say, SayText } from '../../html/say.tsx';
import { FactList, type Fact } from '../parts/fact-list.tsx';
import { SeverityCounts } from '../parts/severity-counts.tsx';
import type { FleetView } from '../views/fleet-view.ts';
import { FIGURE } from '../words/names.ts';
import { attentionHeadline, cleanHeadline, openHeadline } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';

interface Answer {
  /** Class of the section, as the report's verdict has it. */
  readonly kind: 'fail' | 'incomplete' | 'pass';
  readonly words: readonly Text[];
  readonly headline: Text;
}

export function FleetVerdict({ fleet }: { readonly fleet: FleetView }): VNode {
  const { kind, words, headline } = answerOf(fleet);
  const count = (severity: Severity): number => fleet.sites.reduce((sum, { bySeverity }) => sum + bySeverity[severity], 0);
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Record<Severity, number>;
  const figures: readonly Fact[] = [
    [FIGURE.sites, fleet.sites.length],
    [FIGURE.fresh, fleet.freshCauses],
    [FIGURE.open, fleet.open],
    [FIGURE.unseen, fleet.unseen.length],
  ];
  return (
    <section class={`verdict ${kind}`} aria-labelledby="verdict">
      <p class="word">
        <Say it={({ series }, language) => series(words.map((word) => word[language]))} />
      </p>
      <h1 id="verdict">
        <SayText text={headline} />
      </h1>
      <p class="lead">
        <SeverityCounts counts={counts} />
      </p>
      <FactList look="figures" facts={figures} />
    </section>
  );
}

function answerOf({ sites, fresh, unseen, attention, open }: FleetView): Answer {
  if (attention > 0)
    return {
      kind: fresh.length > 0 ? 'fail' : 'incomplete',
      words: [...(fresh.length > 0 ? [WORDS.freshWord] : []), ...(unseen.length > 0 ? [WORDS.unseen] : [])],
      headline: attentionHeadline(attention, sites.length),
    };
  if (open > 0) return { kind: 'incomplete', words: [WORDS.stillOpen], headline: openHeadline(open) };
  return { kind: 'pass', words: [WORDS.allClean], headline: cleanHeadline(sites.length) };
}
