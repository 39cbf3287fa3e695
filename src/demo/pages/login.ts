// Case 3: the members' login, whose server hands what it was told to the next page, through the address bar.
import { twinOf, type Answer, type Routes, type Visit } from '../lender.ts';
import { html } from './html.ts';

const LOGIN = '/members/login';
const MEMBERS_TOP = '/members/top';

/** Login and members' top page, careless and repaired. */
export function loginRoutes(): Routes {
  return {
    [`GET ${LOGIN}`]: () => loginPage(LOGIN),
    [`POST ${LOGIN}`]: (visit) => ({ kind: 'redirect', status: 302, to: `${MEMBERS_TOP}?${carried(visit)}`, opensSession: true }),
    [`GET ${MEMBERS_TOP}`]: membersTop,
    [`GET ${twinOf(LOGIN)}`]: () => loginPage(twinOf(LOGIN)),
    [`POST ${twinOf(LOGIN)}`]: () => ({ kind: 'redirect', status: 303, to: twinOf(MEMBERS_TOP), opensSession: true }),
    [`GET ${twinOf(MEMBERS_TOP)}`]: (visit) =>
      visit.inSession ? membersTop() : { kind: 'redirect', status: 303, to: twinOf(LOGIN) },
  };
}

// The members' area runs on another system than the login did, and nobody gave the two a shared session.
function carried(visit: Visit): string {
  return ['member_no', 'ansho', 'birth'].map((name) => `${name}=${encodeURIComponent(visit.fields.get(name) ?? '')}`).join('&');
}

function loginPage(action: string): Answer {
  return {
    kind: 'page',
    title: '会員ログイン',
    main: html`<h1>会員ログイン</h1>
      <div class="card">
        <form method="post" action="${action}">
          <div class="row">
            <label for="member_no">会員番号またはカード番号</label>
            <input id="member_no" name="member_no" inputmode="numeric" autocomplete="off" required />
          </div>
          <div class="row">
            <label for="ansho">暗証番号</label>
            <input id="ansho" name="ansho" type="password" inputmode="numeric" maxlength="4" autocomplete="off" required />
          </div>
          <div class="row">
            <label for="birth">生年月日</label>
            <input id="birth" name="birth" placeholder="1980-01-31" autocomplete="off" required />
          </div>
          <div class="actions"><button type="submit">ログイン</button></div>
        </form>
      </div>
      <p class="note">暗証番号をお忘れの方は、会員専用ダイヤルまでご連絡ください。</p>`,
  };
}

function membersTop(): Answer {
  return {
    kind: 'page',
    title: '会員トップ',
    main: html`<h1>会員トップ</h1>
      <div class="cards">
        <div class="card">
          <h2>ご利用状況</h2>
          <p>次回のご返済日とご利用残高を確認できます。</p>
        </div>
        <div class="card">
          <h2>ご融資の申込み</h2>
          <p>最短10分でお振込みします。</p>
        </div>
        <div class="card">
          <h2>各種お手続き</h2>
          <p>ご登録内容の変更はこちらからどうぞ。</p>
        </div>
      </div>`,
  };
}
