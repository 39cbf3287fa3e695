// The first page: what needs somebody, then every site.
import type { VNode } from 'preact';
import { Prose } from '../../html/prose.tsx';
import { SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { PageFrame } from '../page-frame.tsx';
import type { FleetView } from '../views/fleet-view.ts';
import { WORDS } from '../words/words.ts';
import { FleetVerdict } from './fleet-verdict.tsx';
import { FreshSection } from './fresh-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { UnseenSection } from './unseen-section.tsx';

interface OverviewPageProps {
  readonly fleet: FleetView;
  readonly build: Build;
}

export function OverviewPage({ fleet, build }: OverviewPageProps): VNode {
  return (
    <PageFrame build={build} toRoot="" under="sites" isTop>
      {fleet.sites.length === 0 ? (
        <NoSites />
      ) : (
        <>
          <FleetVerdict fleet={fleet} />
          <FreshSection sites={fleet.fresh} build={build} />
          <UnseenSection sites={fleet.unseen} build={build} />
          <SitesSection sites={fleet.sites} build={build} />
        </>
      )}
    </PageFrame>
  );
}

function NoSites(): VNode {
  const { en, ja } = WORDS.emptyHow;
  return (
    <section class="verdict incomplete" aria-labelledby="verdict">
      <h1 id="verdict">
        <SayText text={WORDS.emptyTitle} />
      </h1>
      <p class="lead">
        <span lang="en">
          <Prose text={en} />
        </span>
        <span lang="ja">
          <Prose text={ja} />
        </span>
      </p>
    </section>
  );
}
