// Cases 1, 4 and 7: the page behind the "stop these mails" link, which carries the address of its reader.
import { twinOf, type Answer, type Routes } from '../lender.ts';
import { html, type Html } from './html.ts';
import type { BelowHeadline } from './top.ts';

/** Stands for the random id that a repaired mailing draws for each recipient; a real one would work once. */
export const MAIL_LINK_ID = 'k7vq2mzc9xwd';

/** `field` names the address, in the link and in the form alike. */
export function unsubscribeRoutes(path: string, field: string): Routes {
  const twin = twinOf(path);
  return {
    [`GET ${path}`]: (visit) => unsubscribePage(addressForm(path, field, visit.fields.get(field) ?? '')),
    [`POST ${path}`]: () => ({ kind: 'redirect', status: 303, to: `${path}/done` }),
    [`GET ${path}/done`]: donePage,
    // Repaired: the link holds an id that only the server can read, and is left again before any tag runs.
    [`GET ${twin}/link/${MAIL_LINK_ID}`]: () => ({ kind: 'redirect', status: 303, to: twin, opensSession: true }),
    [`GET ${twin}`]: (visit) => unsubscribePage(visit.inSession ? knownReaderForm(twin) : comeByMail()),
    [`POST ${twin}`]: () => ({ kind: 'redirect', status: 303, to: `${twin}/done` }),
    [`GET ${twin}/done`]: donePage,
  };
}

/** For readers whom a mail brought to the top page: the careless one hands on the address that it was given, its twin a random id. */
export function stopLink(path: string, field: string): BelowHeadline {
  return (repaired, { fields }) => {
    const address = fields.get(field);
    if (address === undefined) return undefined;
    const to = repaired ? `${twinOf(path)}/link/${MAIL_LINK_ID}` : `${path}?${field}=${encodeURIComponent(address)}`;
    return html`<p class="note">メールからお越しの方へ：メールの配信停止は<a href="${to}">こちら</a>で承ります。</p>`;
  };
}

function unsubscribePage(form: Html): Answer {
  return {
    kind: 'page',
    title: 'メール配信の停止',
    main: html`<h1>メール配信の停止</h1>
      <div class="card">
        <p>キャンペーンやお得な情報のメール配信を停止します。お取引に関する重要なお知らせは、停止後もお送りします。</p>
        ${form}
      </div>
      <p class="note">停止の反映まで、最大3営業日かかることがあります。</p>`,
  };
}

function addressForm(path: string, field: string, address: string): Html {
  return html`<form method="post" action="${path}">
    <div class="row">
      <label for="${field}">メールアドレス<span class="must">必須</span></label>
      <input id="${field}" name="${field}" type="email" value="${address}" required />
    </div>
    <div class="actions"><button type="submit">配信を停止する</button></div>
  </form>`;
}

function knownReaderForm(path: string): Html {
  return html`<form method="post" action="${path}">
    <p>このご案内をお届けしたメールアドレスの配信を停止します。よろしければボタンを押してください。</p>
    <div class="actions"><button type="submit">配信を停止する</button></div>
  </form>`;
}

function comeByMail(): Html {
  return html`<p class="error">お手元のメールにある「配信停止」のリンクから、もう一度お越しください。</p>`;
}

function donePage(): Answer {
  return {
    kind: 'page',
    title: '配信停止の受付完了',
    main: html`<h1>配信停止を受け付けました</h1>
      <div class="card"><p>ご利用ありがとうございました。</p></div>`,
  };
}
