// One incident with its life: the sentence, what and who, and its turns in the order in which they came.
import type { VNode } from 'preact';
import type { Text } from '../../../model/language.ts';
import { incidentAnchor, recipientPlace } from '../../../platform/dashboard-places.ts';
import { Route } from '../../html/parts/route.tsx';
import { SeverityMark } from '../../html/parts/severity-mark.tsx';
import { Say, SayText } from '../../html/say.tsx';
import { FactList, type Fact } from '../parts/fact-list.tsx';
import { MESSAGES } from '../../messages.ts';
import type { Build } from '../build.ts';
import { CategoryList } from '../parts/category-list.tsx';
import { Moment } from '../parts/moment.tsx';
import type { LivedIncident, OpenIncident } from '../views/site-view.ts';
import { COLUMNS, EVENT } from '../words/names.ts';
import { expiryOf, suppressionOf } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';
import { TO_ROOT } from './site-part.ts';

interface CauseArticleProps {
  readonly one: OpenIncident;
  readonly number: number;
  readonly build: Build;
}

const ALL_CATEGORIES = 100;

export function CauseArticle({ one: { incident, turn }, number, build }: CauseArticleProps): VNode {
  const { fingerprint, severity, cause, suppression, expired, isContract } = incident;
  const held = suppression === undefined ? expired && expiryOf(expired) : suppressionOf(suppression);
  const id = incidentAnchor(fingerprint);
  return (
    <article id={id} class={`cause ${severity}`} aria-labelledby={`${id}-title`}>
      <header>
        <p class="ordinal" aria-hidden="true">
          {number}
        </p>
        <h3 id={`${id}-title`}>
          <Say it={(messages) => messages.cause[cause.kind]} />
        </h3>
        <p class="meta">
          <SeverityMark severity={severity} />{' '}
          {turn === undefined ? null : (
            <span class={`turn ${turn}`}>
              <SayText text={EVENT[turn]} />
            </span>
          )}{' '}
          {isContract ? (
            <span class="state">
              <SayText text={WORDS.contract} />
            </span>
          ) : null}{' '}
          <Route path={cause.site + cause.page} />
        </p>
      </header>
      <p class="sentence">
        <SayText text={incident.sentence} />
      </p>
      {held === undefined ? null : (
        <p class="accepted">
          <SayText text={held} />
        </p>
      )}
      <Facts incident={incident} />
      <Life incident={incident} build={build} />
      <footer>
        <p>
          <Say it={(messages) => messages.fingerprint} /> <code class="breaking">{fingerprint}</code>
        </p>
      </footer>
    </article>
  );
}

function Facts({ incident: { categories, recipients, pages } }: { readonly incident: LivedIncident }): VNode {
  const facts: readonly Fact[] = [
    [COLUMNS.data, <CategoryList categories={categories} most={ALL_CATEGORIES} />],
    [
      COLUMNS.recipients,
      recipients.length === 0 ? (
        <SayText text={NOT_YET_SENT} />
      ) : (
        recipients.map(({ id, name, requests }) => (
          <span class="item">
            <a href={TO_ROOT + recipientPlace(id)}>{name}</a>{' '}
            <span class="quiet">
              <Say it={(messages) => messages.requests(requests)} />
            </span>
          </span>
        ))
      ),
    ],
    [
      WORDS.pagesOf,
      pages.map((page) => (
        <span class="item">
          <Route path={page} />
        </span>
      )),
    ],
  ];
  return <FactList facts={facts} />;
}

const NOT_YET_SENT: Text = { en: MESSAGES.en.notYetSent, ja: MESSAGES.ja.notYetSent };

function Life({
  incident: { events, firstSeen, lastSeen },
  build: { times },
}: {
  readonly incident: LivedIncident;
  readonly build: Build;
}): VNode {
  // An incident that is older than the events that are kept begins where it was first seen.
  const told =
    events.length === 0 ? [{ kind: 'new' as const, at: firstSeen }] : [...events].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <>
      <h4>
        <SayText text={WORDS.life} />
      </h4>
      <ul class="life">
        {told.map(({ kind, at }) => (
          <li class={kind}>
            <SayText text={EVENT[kind]} /> <Moment iso={at} times={times} as="day" />
          </li>
        ))}
        <li class="last">
          <SayText text={COLUMNS.lastSeen} /> <Moment iso={lastSeen} times={times} as="day" />
        </li>
      </ul>
    </>
  );
}
