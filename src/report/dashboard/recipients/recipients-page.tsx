// Who receives what, over all sites.
import type { VNode } from 'preact';
import { SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { PageFrame } from '../page-frame.tsx';
import type { RecipientView } from '../views/recipient-view.ts';
import { WORDS } from '../words/words.ts';
import { AllRecipients } from './all-recipients.tsx';
import { DataMatrix } from './data-matrix.tsx';

interface RecipientsPageProps {
  readonly recipients: readonly RecipientView[];
  readonly build: Build;
}

export function RecipientsPage({ recipients, build }: RecipientsPageProps): VNode {
  const receiving = recipients.filter(({ cells }) => cells.length > 0);
  return (
    <PageFrame build={build} title={WORDS.matrixTitle[build.language]} toRoot="" under="recipients" isTop>
      {/* The region that scrolls is the landmark. */}
      <div class="verdict">
        <h1 id="matrix">
          <SayText text={WORDS.matrixTitle} />
        </h1>
        <p id="matrix-said" class="intro">
          <SayText text={receiving.length === 0 ? WORDS.noData : WORDS.matrixIntro} />
        </p>
        {receiving.length === 0 ? null : <DataMatrix recipients={receiving} />}
      </div>
      <AllRecipients recipients={recipients} />
    </PageFrame>
  );
}
