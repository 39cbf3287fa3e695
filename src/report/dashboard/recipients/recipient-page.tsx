// One recipient: which sites send it what, kind by kind, and since when each of them has sent it anything.
import type { VNode } from 'preact';
import { categoryInfo, type DataCategory } from '../../../model/data-category.ts';
import { incidentAnchor } from '../../../platform/dashboard-places.ts';
import { countryName } from '../../../model/country-name.ts';
import { Host } from '../../html/parts/route.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';
import type { Build } from '../build.ts';
import { PageFrame } from '../page-frame.tsx';
import { column, numberColumn } from '../parts/columns.tsx';
import { FoldedTable } from '../parts/folded-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { recipientStanding } from '../views/recipient-standing.ts';
import type { RecipientView, SendingSite } from '../views/recipient-view.ts';
import { sitesAndCauses } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';

interface RecipientPageProps {
  readonly recipient: RecipientView;
  readonly build: Build;
}

const TO_ROOT = '../';
const IN_SIGHT = 50;
/** Of one site in one row; its own page has all. */
const MOST_CAUSES = 3;

export function RecipientPage({ recipient, build }: RecipientPageProps): VNode {
  const { name, country, sites, cells, incidents } = recipient;
  return (
    <PageFrame build={build} title={name} toRoot={TO_ROOT} under="recipients">
      <section class="verdict" aria-labelledby="verdict">
        <h1 id="verdict" class="breaking">
          {name}
        </h1>
        <p class="lead quiet">
          {country === undefined ? null : <Say it={(_, language) => `${countryName(country, language)} · `} />}
          <SayText text={sitesAndCauses(sites.length, incidents)} />
        </p>
        <Hosts sites={sites} />
      </section>
      {cells.map(({ category }) => (
        <CategorySection category={category} sites={sites} />
      ))}
      <section aria-labelledby="sites">
        <h2 id="sites">
          <SayText text={WORDS.sendingSites} />
        </h2>
        <FoldedTable
          kind="senders"
          labelledBy="sites"
          most={IN_SIGHT}
          columns={[column('site'), numberColumn('causes'), numberColumn('requests'), column('firstSeen'), column('lastSeen')]}
          rows={sites.map((one) => siteCells(one, build))}
        />
      </section>
    </PageFrame>
  );
}

function Hosts({ sites }: { readonly sites: readonly SendingSite[] }): VNode {
  const hosts = [...new Set(sites.flatMap(({ known }) => known?.hosts ?? []))].sort();
  return (
    <p class="quiet fine">
      {hosts.map((host) => (
        <>
          <Host name={host} />{' '}
        </>
      ))}
    </p>
  );
}

function CategorySection({
  category,
  sites,
}: {
  readonly category: DataCategory;
  readonly sites: readonly SendingSite[];
}): VNode {
  const sending = sites
    .map((one) => ({ ...one, incidents: one.incidents.filter(({ categories }) => categories.includes(category)) }))
    .filter(({ incidents }) => incidents.length > 0);
  const { label, severity } = categoryInfo(category);
  return (
    <section aria-labelledby={category}>
      <h2 id={category}>
        <SayText text={label} />
      </h2>
      <p class="meta">
        <SeverityMark severity={severity} />
      </p>
      <FoldedTable
        kind="through"
        labelledBy={category}
        most={IN_SIGHT}
        columns={[column('site'), column('cause')]}
        rows={sending.map(causeCells)}
      />
    </section>
  );
}

function causeCells({ site, incidents }: SendingSite): readonly VNode[] {
  const shown = incidents.slice(0, MOST_CAUSES);
  const rest = incidents.length - shown.length;
  return [
    <a href={TO_ROOT + site.place}>{site.history.site}</a>,
    <>
      {shown.map(({ fingerprint, cause }) => (
        <span class="item">
          <a href={`${TO_ROOT}${site.place}#${incidentAnchor(fingerprint)}`}>
            <Say it={(messages) => messages.cause[cause.kind]} />
          </a>{' '}
          <span class="quiet breaking">{cause.page}</span>
        </span>
      ))}
      {rest === 0 ? null : (
        <span class="quiet">
          <Say it={({ more }) => more(rest)} />
        </span>
      )}
    </>,
  ];
}

function siteCells({ site, known, incidents }: SendingSite, { times }: Build): readonly (VNode | number)[] {
  const isNew = known !== undefined && recipientStanding(known, site) === 'new';
  return [
    <>
      <a href={TO_ROOT + site.place}>{site.history.site}</a>{' '}
      {isNew ? (
        <span class="turn new">
          <SayText text={WORDS.newRecipient} />
        </span>
      ) : null}
    </>,
    incidents.length,
    known?.requests ?? 0,
    <Moment iso={known?.firstSeen} times={times} as="day" />,
    <Moment iso={known?.lastSeen} times={times} as="day" />,
  ];
}
