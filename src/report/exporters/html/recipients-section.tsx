// All recipients of the run: who they are, and through which causes they are reached.
import type { VNode } from 'preact';
import { categoryInfo } from '../../../model/data-category.ts';
import { worstFirst } from '../../category-phrase.ts';
import type { RecipientSummary } from '../../views/recipient-row.ts';
import { DataTable } from '../../html/data-table.tsx';
import { RecipientCompany, RecipientName } from './parts/recipient-name.tsx';
import { Host } from '../../html/parts/route.tsx';
import { Say } from '../../html/say.tsx';

const MOST_CATEGORIES = 5;

export function RecipientsSection({ recipients }: { readonly recipients: readonly RecipientSummary[] }): VNode | null {
  if (recipients.length === 0) return null;
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">
        <Say it={(messages) => messages.recipientsTitle} />
      </h2>
      <p class="intro">
        <Say it={(messages) => messages.recipientsIntro} />
      </p>
      <DataTable
        labelledBy="recipients"
        columns={[{ name: 'recipient' }, { name: 'company' }, { name: 'purpose' }, { name: 'data' }, { name: 'cases' }]}
        groups={[{ rows: recipients.map(recipientCells) }]}
      />
    </section>
  );
}

function recipientCells({ vendor, hosts, incidents, categories }: RecipientSummary): readonly VNode[] {
  const named = worstFirst(categories).slice(0, categories.length > MOST_CATEGORIES ? MOST_CATEGORIES - 1 : MOST_CATEGORIES);
  const rest = categories.length - named.length;
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
    <RecipientCompany vendor={vendor} />,
    vendor === undefined ? <>–</> : <Say it={({ purpose }) => purpose[vendor.purpose]} />,
    <Say
      it={({ series, more }, language) =>
        [series(named.map((category) => categoryInfo(category).label[language])), ...(rest === 0 ? [] : [more(rest)])].join(' ')
      }
    />,
    <>
      {incidents.map((number) => (
        <>
          <a href={`#cause-${number}`}>{number}</a>{' '}
        </>
      ))}
    </>,
  ];
}
