// Pages with consent banners of each kind. Each tells the tag's server what was chosen, and loads a tag that heeds it or does not.

/** Shared by all: sends to the tag's server, with the choice that the page believes in. */
const TAG = `
  const send = (event) => { new Image().src = '//tag.vendor.test/c?ev=' + event + '&mail=taro%40example.com'; };
  const choose = (choice, banner) => { document.cookie = 'choice=' + choice + ';path=/'; document.body.dataset.choice = choice; banner.remove(); if (choice === 'all' || window.ignores) send('after-' + choice); };
  const chosen = () => /choice=(\\w+)/.exec(document.cookie)?.[1];`;

const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>page</title><body><h1>ローンのご案内</h1><a href="/next">次へ</a>${body}<script>${TAG}${script}</script></body></html>`;

/** A banner of its own markup: shown until a choice is in the cookie. */
const standing = (markup: string, wiring: string, extra = ''): string =>
  page(
    '',
    `${extra} if (!chosen()) { document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)}); const banner = document.body.lastElementChild; ${wiring} } else if (chosen() === 'all' || window.ignores) send('visit');`,
  );

const on = (selector: string, choice: string): string =>
  `banner.querySelector(${JSON.stringify(selector)}).addEventListener('click', () => choose(${JSON.stringify(choice)}, banner));`;

const FIXED = 'position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee';

/** In the shape of OneTrust's banner: ids and classes that its documentation names. */
export const oneTrustLike: string = standing(
  `<div id="onetrust-banner-sdk" style="${FIXED}"><p>このサイトはクッキーを使います。</p><button id="onetrust-reject-all-handler">すべて拒否</button><button id="onetrust-accept-btn-handler">すべてのクッキーを許可</button></div>`,
  on('#onetrust-reject-all-handler', 'none') + on('#onetrust-accept-btn-handler', 'all'),
);

/** Trust 360, as rules/consent/trust360.yaml knows it. */
export const trust360Like: string = standing(
  `<div class="Trust360"><div class="T360Banner" style="${FIXED}"><p>外部送信について</p><button class="T360Banner_Reject">NG</button><button class="T360Banner_Accept">はい</button></div></div>`,
  on('.T360Banner_Reject', 'none') + on('.T360Banner_Accept', 'all'),
);

/** Nobody's markup: only its words say what it is. */
export const wordsOnly: string = standing(
  `<section style="${FIXED}"><p>当サイトでは、利便性の向上とアクセス解析のためにＣｏｏｋｉｅを使用しています。<a href="/policy">クッキーポリシー</a></p><span role="button" tabindex="0" class="a">同意する</span><span role="button" tabindex="0" class="b">必要なCookieのみ許可</span></section>`,
  on('.a', 'all') + on('.b', 'none'),
);

/** Refusing takes the settings, where boxes are ticked beforehand. */
export const throughSettings: string = standing(
  `<div><div class="first" role="dialog" style="${FIXED}"><p>We use cookies to improve this site.</p><button class="all">Accept all</button><button class="more">Cookie settings</button></div><div class="second" role="dialog" style="${FIXED};display:none"><p>Privacy preferences</p><label><input type="checkbox" checked disabled>Required</label><label><input type="checkbox" checked class="stats">Statistics</label><button class="keep">Save my choices</button></div></div>`,
  `${on('.all', 'all')} banner.querySelector('.more').onclick = () => { banner.querySelector('.first').style.display = 'none'; banner.querySelector('.second').style.display = 'block'; };
   banner.querySelector('.keep').onclick = () => choose(banner.querySelector('.stats').checked ? 'all' : 'none', banner);`,
);

/** Japan's external-transmission notice: it tells, and can only be closed. */
export const noticeOnly: string = standing(
  `<aside style="${FIXED}"><p>当サイトは、電気通信事業法に基づき外部送信に関する事項を公表しています。</p><button class="x">閉じる</button></aside>`,
  on('.x', 'closed'),
  "send('visit');",
);

/** Agreeing is all that is offered. */
export const agreeOnly: string = standing(
  `<div style="${FIXED}"><p>Cookieの利用に同意してください。</p><button class="x">同意して閉じる</button></div>`,
  on('.x', 'all'),
);

/** Hides itself when refused, and its tags go on all the same. */
export const ignoresRefusal: string = standing(
  `<div style="${FIXED}"><p>クッキーを使用します。</p><button class="a">許可する</button><button class="b">拒否する</button></div>`,
  on('.a', 'all') + on('.b', 'none'),
  "window.ignores = true; send('early');",
);

/** Its refusal does nothing at all. */
export const standsOn: string = standing(
  `<div style="${FIXED}"><p>クッキーを使用します。</p><button class="a">許可する</button><button class="b">拒否する</button></div>`,
  on('.a', 'all'),
);

/** What must be left alone: a form's own agreement, a footer's link to settings, a dialog about something else. */
export const noBanner: string = page(
  `<form action="/apply"><div role="dialog" style="${FIXED}"><p>個人情報の取り扱い（クッキーを含む）</p><input type="email" name="mail"><button type="button" onclick="document.body.dataset.choice='form'">同意して申し込む</button></div></form>
   <div style="${FIXED}"><p>キャンペーン中です。</p><button onclick="document.body.dataset.choice='dialog'">閉じる</button></div>
   <footer><a href="/cookies">クッキー設定</a></footer>`,
  "send('visit');",
);

/** The banner is a frame of another site, as those of some vendors are. */
export const framed: string = page(
  `<iframe src="//consent.vendor.test/frame" title="cookie consent" style="${FIXED};width:100%;height:160px;border:0"></iframe>`,
  `window.addEventListener('message', ({ data }) => { document.cookie = 'choice=' + data + ';path=/'; document.body.dataset.choice = data; document.querySelector('iframe').remove(); if (data === 'all') send('after-all'); });
   if (chosen()) { document.querySelector('iframe').remove(); if (chosen() === 'all') send('visit'); }`,
);
export const frameOfBanner: string = `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="CybotCookiebotDialog" style="padding:10px"><p>このウェブサイトはクッキーを使用します</p>
  <button id="CybotCookiebotDialogBodyButtonDecline" onclick="parent.postMessage('none', '*')">拒否</button>
  <button id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll" onclick="parent.postMessage('all', '*')">すべて許可</button></div>`;

/** No eval, no inline script: what strict sites send. The banner comes from the site's own file. */
export const STRICT_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src https:; object-src 'none'; base-uri 'none'";
export const strictPage =
  '<!doctype html><html lang="ja"><meta charset="utf-8"><body><h1>page</h1><script src="/banner.js"></script></body></html>';
export const strictScript: string = /<script>([\s\S]*)<\/script>/.exec(oneTrustLike)?.[1] ?? '';
