// A small lender for the worked examples: open pages with a banner, mail links and a careless form; members' pages behind a login.
import type { Answer, Arrived, Routes } from '../../support/loopback.ts';

export const MEMBER = '9038471625';
export const PIN = '7306';
const COOKIE = 'sid=x7k2q';

/** Every page of `host`; the vendor's script and pixel stand on hosts of their own. */
export function exampleRoutes(host: string): Routes {
  const page = (
    title: string,
    main: string,
  ): string => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title>
<nav><a href="/">トップ</a> <a href="/contact">お問い合わせ</a> <a href="/members">会員専用</a></nav>
<h1>${title}</h1>${main}
<script async src="//tag.vendor.test/t.js"></script>`;
  const banner = `<div id="cookie" role="dialog" style="position:fixed;bottom:0;background:#fff">当サイトはクッキーを使用します。
<button id="no">拒否する</button><button id="yes">同意する</button></div>
<script>if (document.cookie.includes('choice=')) cookie.remove();
for (const id of ['no', 'yes']) document.getElementById(id)?.addEventListener('click', () => { document.cookie = 'choice=' + id + ';path=/'; cookie.remove(); });</script>`;
  const isMember = ({ headers }: Arrived): boolean => (headers.cookie ?? '').includes(COOKIE);
  const to = (location: string, headers: Answer['headers'] = {}): Answer => ({ status: 303, headers: { ...headers, location } });
  const members =
    (title: string, main: string) =>
    (arrived: Arrived): Answer =>
      isMember(arrived)
        ? {
            body: page(
              title,
              `<a id="logout" href="/members/logout">ログアウト</a><a href="/members/address">住所変更</a>${main}`,
            ),
          }
        : to('/members/login');
  const login = page(
    '会員ログイン',
    `<form method="post" action="/members/session"><label>会員番号 <input id="member_no" name="member_no"></label>
<label>暗証番号 <input id="pin" name="pin" type="password"></label><button type="submit">ログイン</button></form>`,
  );
  const session = ({ body }: Arrived): Answer => {
    const form = new URLSearchParams(body.toString());
    const isRight = form.get('member_no') === MEMBER && form.get('pin') === PIN;
    return isRight ? to('/members', { 'set-cookie': `${COOKIE}; Path=/; HttpOnly` }) : to('/members/login');
  };
  const pages: Routes = {
    '/': page('みほんローン', `<p>暮らしのローン</p>${banner}`),
    // The button posts by script; Enter submits the form itself, which has no method.
    '/contact': (arrived) =>
      arrived.method === 'POST'
        ? to('/contact/done')
        : {
            body: page(
              'お問い合わせ',
              `<form id="contact"><label>メールアドレス <input id="mail" name="mail" type="email"></label>
<button type="button" id="send">送信する</button></form>
<script>send.onclick = () => { contact.method = 'post'; contact.submit(); };</script>${banner}`,
            ),
          },
    '/contact/done': page('受け付けました', '<p>ありがとうございました。</p>'),
    '/mail/unsubscribe': page(
      'メール配信の停止',
      `<form method="post" action="/contact"><button>停止する</button></form>${banner}`,
    ),
    '/members': members('会員トップ', '<p>ご利用状況</p>'),
    '/members/login': login,
    '/members/session': session,
    '/members/address': (arrived) =>
      arrived.method === 'POST'
        ? to('/members')
        : members(
            '住所変更',
            `<form method="get" action="/members/address"><label>ご住所 <input id="address" name="address"></label>
<button type="submit">変更する</button></form>`,
          )(arrived),
  };
  return {
    ...Object.fromEntries(Object.entries(pages).map(([path, answer]) => [host + path, answer])),
    'tag.vendor.test/t.js': {
      headers: { 'content-type': 'text/javascript' },
      body: "new Image().src = '//collect.vendor.test/px?dl=' + encodeURIComponent(location.href);",
    },
  };
}
