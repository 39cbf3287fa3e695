// One site: how it stands, how it came there, what is open and since when, who receives, and when anybody looked.
import type { VNode } from 'preact';
import { SayText } from '../../html/say.tsx';
import { PageFrame } from '../page-frame.tsx';
import type { SiteView } from '../views/site-view.ts';
import { WORDS } from '../words/words.ts';
import { CausesSection } from './causes-section.tsx';
import { FixedSection } from './fixed-section.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import { RunsSection } from './runs-section.tsx';
import { TO_ROOT, type SitePartProps } from './site-part.ts';
import { SiteVerdict } from './site-verdict.tsx';
import { TrendSection } from './trend-section.tsx';

export function SitePage({ site, build }: SitePartProps): VNode {
  return (
    <PageFrame build={build} title={site.history.site} toRoot={TO_ROOT} under="sites">
      <SiteVerdict site={site} build={build} />
      <SiteContents site={site} />
      <TrendSection site={site} build={build} />
      <CausesSection site={site} build={build} />
      <FixedSection site={site} build={build} />
      <RecipientsSection site={site} build={build} />
      <RunsSection site={site} build={build} />
    </PageFrame>
  );
}

function SiteContents({ site }: { readonly site: SiteView }): VNode {
  const entries = [
    ['trend', WORDS.trendTitle],
    ['causes', WORDS.causesTitle],
    ...(site.suppressed.length === 0 ? [] : [['suppressed', WORDS.suppressedTitle] as const]),
    ...(site.fixed.length === 0 ? [] : [['fixed', WORDS.fixedTitle] as const]),
    ['recipients', WORDS.recipientsTitle],
    ['runs', WORDS.runsTitle],
  ] as const;
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" class="unseen">
        <SayText text={WORDS.contents} />
      </h2>
      <ul>
        {entries.map(([id, text]) => (
          <li>
            <a href={`#${id}`}>
              <SayText text={text} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
