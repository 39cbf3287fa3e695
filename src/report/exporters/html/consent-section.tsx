// Before and after a choice about cookies: what was driven, and recipients by state.
import type { VNode } from 'preact';
import { ALL_REQUESTS, CONSENT_INTRO, CONSENT_STATE, CONSENT_TITLE, consentSentences } from '../../consent-words.ts';
import type { ConsentView } from '../../views/consent-view.ts';
import { DataTable } from '../../html/data-table.tsx';
import { RecipientName } from './parts/recipient-name.tsx';
import { Host } from '../../html/parts/route.tsx';
import { SayText } from '../../html/say.tsx';

export function ConsentSection({ view }: { readonly view: ConsentView | undefined }): VNode | null {
  if (view === undefined) return null;
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">
        <SayText text={CONSENT_TITLE} />
      </h2>
      <ul>
        {consentSentences(view).map((sentence) => (
          <li>
            <SayText text={sentence} />
          </li>
        ))}
      </ul>
      <p class="intro">
        <SayText text={CONSENT_INTRO} />
      </p>
      <DataTable
        labelledBy="consent"
        columns={[
          { name: 'recipient' },
          ...view.states.map((state) => ({ head: <SayText text={CONSENT_STATE[state]} />, number: true })),
        ]}
        groups={[{ rows: [...view.rows.map(rowCells), [<SayText text={ALL_REQUESTS} />, ...view.third]] }]}
      />
    </section>
  );
}

function rowCells({ vendor, hosts, requests }: ConsentView['rows'][number]): readonly (VNode | number)[] {
  return [
    <>
      <RecipientName vendor={vendor} />
      <br />
      <span class="quiet fine">
        {hosts.map((host) => (
          <>
            <Host name={host} />{' '}
          </>
        ))}
      </span>
    </>,
    ...requests,
  ];
}
