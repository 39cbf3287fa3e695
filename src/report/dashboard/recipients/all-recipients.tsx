// Every recipient of the fleet, personal data or not.
import type { VNode } from 'preact';
import { countryName } from '../../../model/country-name.ts';
import { Say, SayText } from '../../html/say.tsx';
import { CategoryList } from '../parts/category-list.tsx';
import { column, numberColumn } from '../parts/columns.tsx';
import { FoldedTable } from '../parts/folded-table.tsx';
import type { RecipientView } from '../views/recipient-view.ts';
import { WORDS } from '../words/words.ts';

const IN_SIGHT = 100;

export function AllRecipients({ recipients }: { readonly recipients: readonly RecipientView[] }): VNode {
  return (
    <section aria-labelledby="all">
      <h2 id="all">
        <SayText text={WORDS.allRecipients} />
      </h2>
      <p class="intro">
        <SayText text={recipients.length === 0 ? WORDS.noRecipients : WORDS.allRecipientsIntro} />
      </p>
      {recipients.length === 0 ? null : (
        <FoldedTable
          kind="recipients"
          labelledBy="all"
          most={IN_SIGHT}
          columns={[column('recipient'), column('data'), numberColumn('sites'), numberColumn('causes')]}
          rows={recipients.map(cells)}
        />
      )}
    </section>
  );
}

function cells({ name, place, country, cells: received, sites, incidents }: RecipientView): readonly (VNode | number)[] {
  return [
    <>
      <a href={place}>{name}</a>{' '}
      {country === undefined ? null : (
        <span class="quiet fine">
          <Say it={(_, language) => countryName(country, language)} />
        </span>
      )}
    </>,
    received.length === 0 ? (
      <span class="quiet">
        <SayText text={WORDS.nothingPersonal} />
      </span>
    ) : (
      <CategoryList categories={received.map(({ category }) => category)} />
    ),
    sites.length,
    incidents,
  ];
}
