// The first party: its pages and their 30 further requests each.
import { picture, scriptBallast, styleBallast } from './ballast.mjs';
import { drawFrom } from './random.mjs';

export const SITE_HOST = 'www.store.example';

/** Requests to the first party that each page makes, its document among them. */
export const FIRST_PARTY = 31;

const SCRIPT_SIZES = [60_000, 42_000, 30_000, 22_000, 16_000, 12_000, 10_000];
const STYLE_SIZES = [40_000, 18_000, 6000];
const PICTURES = 17;
const SCRIPTS = SCRIPT_SIZES.map((size, index) => scriptBallast(`app-${index}`, size));
const STYLES = STYLE_SIZES.map((size, index) => styleBallast(`style-${index}`, size));
const IMAGES = Array.from({ length: PICTURES }, (_, index) =>
  picture(`image-${index}`, 80 + 10 * (index % 5), 60 + 8 * (index % 7)),
);

const SENTENCES = [
  'ご契約の内容は会員ページでいつでもご確認いただけます。',
  'Delivery takes two to four days; you choose the day when you order.',
  'お手続きの前に、商品の説明と利用規約をよくお読みください。',
  'The colour may differ a little from what your screen shows.',
  '在庫の状況は店舗によって異なりますので、あらかじめお問い合わせください。',
  'Spare parts are kept for seven years after the last delivery.',
];

/** @typedef {{ type: string, body: string | Buffer }} Content */

/** What the first party answers, or undefined. @returns {Content | undefined} */
export function firstPartyContent(path, page, site) {
  if (path === '/') return html(indexPage(site));
  if (/^\/p\/\d+$/.test(path)) return html(productPage(page, site));
  const [, kind, number] = /^\/assets\/([a-z]+)-(\d+)\.[a-z]+$/.exec(path) ?? [];
  const index = Number(number);
  if (kind === 'app' && SCRIPTS[index] !== undefined) return { type: 'text/javascript; charset=utf-8', body: SCRIPTS[index] };
  if (kind === 'style' && STYLES[index] !== undefined) return { type: 'text/css; charset=utf-8', body: styleOf(index, page) };
  if (kind === 'image' && IMAGES[index % PICTURES] !== undefined) return { type: 'image/png', body: IMAGES[index % PICTURES] };
  if (/^\/api\/(?:stock|recommended)$/.test(path)) return { type: 'application/json', body: JSON.stringify(stockOf(page)) };
  return undefined;
}

function html(body) {
  return { type: 'text/html; charset=utf-8', body };
}

// The picture behind the header is asked for by the style sheet.
function styleOf(index, page) {
  return index === 0 ? `${STYLES[0]}header{background:#fff url(/assets/image-40.png?p=${page})}` : STYLES[index];
}

function stockOf(page) {
  const draw = drawFrom(`stock ${page}`);
  return Array.from({ length: 40 }, (_, index) => ({ sku: `sku-${index}`, left: draw(90), shelf: `A${draw(9)}` }));
}

function indexPage({ pages }) {
  const links = Array.from({ length: pages }, (_, index) => `<li><a href="/p/${index + 1}">Page ${index + 1}</a>`).join('');
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Store</title><ul>${links}</ul>`;
}

function productPage(page, { pages, delayed, leaky }) {
  const draw = drawFrom(`page ${page}`);
  const link = (offset) => `<a href="/p/${((page + offset - 1) % pages) + 1}">Page ${((page + offset - 1) % pages) + 1}</a>`;
  const cards = Array.from(
    { length: PICTURES },
    (_, index) =>
      `<section class="card card-${draw(40)}"><img src="/assets/image-${index}.png?p=${page}" width="120" height="90" alt="">` +
      `<h2>Item ${draw(9000)}</h2>${paragraphs(draw, 3)}</section>`,
  ).join('\n');
  const scripts = SCRIPT_SIZES.map((_, index) => `<script src="/assets/app-${index}.js?p=${page}" defer></script>`).join('\n');
  const styles = STYLE_SIZES.map((_, index) => `<link rel="stylesheet" href="/assets/style-${index}.css?p=${page}">`).join('\n');
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>Page ${page} · Store</title>
<link rel="icon" href="data:,">
${styles}
<link rel="stylesheet" href="https://fonts.typecase.example/css2?family=Bench">
<script>self.__late=${delayed};${leaky ? `self.__person=${JSON.stringify(PERSON)};` : ''}
(function(d,s){var j=d.createElement(s);j.async=true;j.src="https://www.googletagmanager.com/gtm.js?id=GTM-BENCH01";d.head.appendChild(j)})(document,"script")</script>
${scripts}
</head><body><header><nav>${[1, 2, 3, 5, 8, 13, 21, 34].map(link).join(' ')}</nav><h1>Page ${page}</h1></header>
<main>${cards}</main>
<footer>${paragraphs(draw, 6)}</footer>
<script>["stock","recommended"].forEach(function(n){fetch("/api/"+n+"?p=${page}").then(function(r){return r.json()}).then(function(l){
document.querySelector("footer").dataset[n]=l.length})})</script>
</body></html>`;
}

function paragraphs(draw, count) {
  const sentence = () => SENTENCES[draw(SENTENCES.length)];
  return Array.from({ length: count }, () => `<p>${sentence()} ${sentence()}</p>`).join('');
}

/** Who appears in the tags' payloads on request: nobody, on a reserved domain. */
const PERSON = { mail: 'taro.shiken@customer.example', phone: '070-0000-0000', member: '9000000017' };
