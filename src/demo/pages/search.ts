// Case 6, first half: a search box that sends whatever was typed by GET, and so into the address bar.
import { twinOf, type Answer, type Routes, type Visit } from '../lender.ts';
import { html, type Html } from './html.ts';

const PATH = '/search';

/** The box on the top page; the repaired one posts. */
export function searchBox(repaired: boolean, typed = ''): Html {
  const form = html`<div class="inline">
    <input id="q" name="q" type="text" value="${typed}" placeholder="例：返済方法" aria-label="サイト内検索" />
    <button type="submit">検索</button>
  </div>`;
  return repaired
    ? html`<div class="card"><form method="post" action="${twinOf(PATH)}">${form}</form></div>`
    : html`<div class="card"><form method="get" action="${PATH}">${form}</form></div>`;
}

/** The results, careless and repaired. */
export function searchRoutes(): Routes {
  return {
    [`GET ${PATH}`]: (visit) => resultsPage(visit, false),
    [`GET ${twinOf(PATH)}`]: (visit) => resultsPage(visit, true),
    [`POST ${twinOf(PATH)}`]: (visit) => resultsPage(visit, true),
  };
}

function resultsPage(visit: Visit, repaired: boolean): Answer {
  const typed = visit.fields.get('q') ?? '';
  return {
    kind: 'page',
    title: 'サイト内検索',
    main: html`<h1>サイト内検索</h1>
      ${searchBox(repaired, typed)}
      ${typed === '' ? '' : html`<div class="card"><p>「${typed}」に一致するページは見つかりませんでした。</p></div>`}
      <p class="note">よくあるご質問：返済方法 / 増額のお申込み / 引落口座の変更</p>`,
  };
}
