// Cases 2 and 2b: a web contract form whose button posts, and whose Enter key does not.
import { twinOf, type Answer, type Routes } from '../lender.ts';
import { html, inlineScript, type Html } from './html.ts';

const PATH = '/contract/apply';

// The button checks the fields and posts, by script. The form itself has neither method nor action, so any other way to
// submit it is a GET to the page's own URL, with every field in the query. There is such a way: somebody added a submit
// button outside the view, to make the "Go" key of phone keyboards work, and Enter presses it too
// (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission).
const POST_BY_SCRIPT = inlineScript(`
document.getElementById('next').addEventListener('click', () => {
  const form = document.getElementById('contract');
  if (!form.reportValidity()) return;
  form.method = 'post';
  form.submit();
});`);

/** The careless form and its twin. */
export function contractRoutes(): Routes {
  const twin = twinOf(PATH);
  return {
    [`GET ${PATH}`]: () => contractPage(carelessForm()),
    [`POST ${PATH}`]: () => ({ kind: 'redirect', status: 303, to: `${PATH}/confirm` }),
    [`GET ${PATH}/confirm`]: confirmPage,
    [`GET ${twin}`]: () => contractPage(repairedForm(twin)),
    [`POST ${twin}`]: (visit) => ({
      kind: 'redirect',
      status: 303,
      to: [...visit.fields.values()].includes('') ? `${twin}/incomplete` : `${twin}/confirm`,
    }),
    [`GET ${twin}/incomplete`]: () =>
      contractPage(
        html`<p class="error">未入力の項目があります。</p>
          ${repairedForm(twin)}`,
      ),
    [`GET ${twin}/confirm`]: confirmPage,
  };
}

function contractPage(form: Html): Answer {
  return {
    kind: 'page',
    title: 'WEB契約 お客様情報の入力',
    main: html`<h1>WEB契約 お客様情報の入力</h1>
      <ol class="steps">
        <li>1 規約の確認</li>
        <li class="now">2 お客様情報の入力</li>
        <li>3 内容の確認</li>
        <li>4 契約完了</li>
      </ol>
      <div class="card">${form}</div>
      <p class="note">ご返済用の口座は、ご本人名義のものに限ります。</p>`,
  };
}

function carelessForm(): Html {
  return html`<form id="contract" novalidate>
      <input class="offscreen" type="submit" value="Go" tabindex="-1" aria-hidden="true" />
      ${fields()}
      <div class="actions"><button type="button" id="next">確認画面へ進む</button></div>
    </form>
    ${POST_BY_SCRIPT}`;
}

// Half-filled forms reach this server too; it sends their senders back.
function repairedForm(action: string): Html {
  return html`<form id="contract" method="post" action="${action}" novalidate>
    ${fields()}
    <div class="actions"><button type="submit" id="next">確認画面へ進む</button></div>
  </form>`;
}

function fields(): Html {
  return html`<input type="hidden" name="step" value="2" />
    <div class="row">
      <label for="mail">メールアドレス<span class="must">必須</span></label>
      <input id="mail" name="mail" type="email" autocomplete="off" required />
    </div>
    <div class="row">
      <label for="ansho_no">暗証番号<span class="must">必須</span></label>
      <input id="ansho_no" name="ansho_no" type="password" inputmode="numeric" maxlength="4" autocomplete="off" required />
      <small>カードのご利用時に使う4桁の数字です。</small>
    </div>
    <div class="row">
      <label for="kinyukikan_nm">金融機関名<span class="must">必須</span></label>
      <input id="kinyukikan_nm" name="kinyukikan_nm" autocomplete="off" required />
    </div>
    <div class="row">
      <label for="shiten_nm">支店名<span class="must">必須</span></label>
      <input id="shiten_nm" name="shiten_nm" autocomplete="off" required />
    </div>
    <div class="row">
      <label for="yokin_shubetsu">預金種別<span class="must">必須</span></label>
      <select id="yokin_shubetsu" name="yokin_shubetsu" required>
        <option value="">選択してください</option>
        <option value="1">普通</option>
        <option value="2">当座</option>
        <option value="4">貯蓄</option>
      </select>
    </div>
    <div class="row">
      <label for="koza_no">口座番号<span class="must">必須</span></label>
      <input id="koza_no" name="koza_no" inputmode="numeric" maxlength="7" autocomplete="off" required />
    </div>
    <div class="row">
      <label for="koza_meigi">口座名義人（カナ）<span class="must">必須</span></label>
      <input id="koza_meigi" name="koza_meigi" autocomplete="off" required />
    </div>`;
}

function confirmPage(): Answer {
  return {
    kind: 'page',
    title: 'WEB契約 内容の確認',
    main: html`<h1>WEB契約 内容の確認</h1>
      <ol class="steps">
        <li>1 規約の確認</li>
        <li>2 お客様情報の入力</li>
        <li class="now">3 内容の確認</li>
        <li>4 契約完了</li>
      </ol>
      <div class="card"><p>入力内容を受け付けました。担当者の確認後、契約書面をお送りします。</p></div>`,
  };
}
