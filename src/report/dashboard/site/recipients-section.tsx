// Everybody whom the site's pages send anything to, those that got personal data first.
import type { VNode } from 'preact';
import { recipientPlace } from '../../../platform/dashboard-places.ts';
import { countryName } from '../../../model/country-name.ts';
import { Host } from '../../html/parts/route.tsx';
import { Say, SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { CategoryList } from '../parts/category-list.tsx';
import { column, numberColumn } from '../parts/columns.tsx';
import { FoldedTable } from '../parts/folded-table.tsx';
import { Moment } from '../parts/moment.tsx';
import type { KnownRecipient } from '../views/recipient-view.ts';
import { recipientStanding } from '../views/recipient-standing.ts';
import type { SiteView } from '../views/site-view.ts';
import { WORDS } from '../words/words.ts';
import { TO_ROOT, type SitePartProps } from './site-part.ts';

const IN_SIGHT = 25;

export function RecipientsSection({ site, build }: SitePartProps): VNode {
  const rows = [...site.history.recipients].sort(
    (a, b) => Number(b.categories.length > 0) - Number(a.categories.length > 0) || b.requests - a.requests,
  );
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">
        <SayText text={WORDS.recipientsTitle} />
      </h2>
      <p class="intro">
        <SayText text={rows.length === 0 ? WORDS.noRecipients : WORDS.recipientsIntro} />
      </p>
      {rows.length === 0 ? null : (
        <FoldedTable
          kind="received"
          labelledBy="recipients"
          most={IN_SIGHT}
          columns={[column('recipient'), column('data'), numberColumn('requests'), column('firstSeen'), column('lastSeen')]}
          rows={rows.map((recipient) => cells(recipient, site, build))}
        />
      )}
    </section>
  );
}

function cells(recipient: KnownRecipient, site: SiteView, { times }: Build): readonly (VNode | number)[] {
  const { id, name, country, hosts, categories, requests, firstSeen, lastSeen } = recipient;
  const standing = recipientStanding(recipient, site);
  return [
    <>
      <a href={TO_ROOT + recipientPlace(id)}>{name}</a>{' '}
      {country === undefined ? null : (
        <span class="quiet fine">
          <Say it={(_, language) => countryName(country, language)} />
        </span>
      )}{' '}
      {standing === 'known' ? null : (
        <span class={standing === 'new' ? 'turn new' : 'state'}>
          <SayText text={standing === 'new' ? WORDS.newRecipient : WORDS.goneRecipient} />
        </span>
      )}
      <span class="quiet fine item">
        {hosts.map((host) => (
          <>
            <Host name={host} />{' '}
          </>
        ))}
      </span>
    </>,
    categories.length === 0 ? (
      <span class="quiet">
        <SayText text={WORDS.nothingPersonal} />
      </span>
    ) : (
      <CategoryList categories={categories} />
    ),
    requests,
    <Moment iso={firstSeen} times={times} as="day" />,
    <Moment iso={lastSeen} times={times} as="day" />,
  ];
}
