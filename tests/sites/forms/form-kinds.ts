// Forms of every make: wizards, shadow roots, frames, masks, card boxes that pass the focus on, a chat, custom boxes, late ones.
import type { Arrived, Routes } from '../../support/loopback.ts';

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>t</title><h1>Form</h1>${body}`;

const WIZARD_1 = page(`<form method="post" action="/wizard/2" id="one"><label>お名前 <input name="sei" required></label>
<select name="type" onchange="document.getElementById('more').hidden = false"><option value="">--</option><option value="corp">法人</option></select>
<div id="more" hidden><input name="note" required></div><button>次へ</button></form>`);
const WIZARD_2 = page(`<form method="post" action="/wizard/3" id="two"><label>Mail <input name="mail" type="email"></label>
<label><input type="radio" name="sex" value="1">男</label><label><input type="radio" name="sex" value="2">女</label>
<input type="checkbox" id="agree" name="agree" required style="opacity:0;position:absolute"><label for="agree">同意する <a href="/terms">規約</a></label>
<button name="back" formaction="/wizard/1" formnovalidate>戻る</button><button name="go">次へ進む</button></form>`);
const WIZARD_3 =
  page(`<form method="post" action="/wizard/done" onsubmit="return confirm('よろしいですか')"><input type="hidden" name="sei" value="x">
<p>入力内容の確認</p><button>この内容で申し込む</button></form>`);

const SHADOW = page(`<x-signup></x-signup><script>
customElements.define('x-signup', class extends HTMLElement { connectedCallback() { setTimeout(() => {
  const root = this.attachShadow({ mode: 'open' });
  root.innerHTML = '<form action="/done" method="post"><label>Mail <input name="mail"></label><button>Send</button></form>';
  root.querySelector('form').onsubmit = (event) => { event.preventDefault(); fetch('/done', { method: 'POST', body: new URLSearchParams(new FormData(event.target)) }); };
}, 1500); } });</script>`);

const FRAMED = page('<iframe src="/inner" style="width:600px;height:300px"></iframe>');
const INNER = page('<form action="/done" method="post"><label>Mail <input name="mail"></label><button>Send</button></form>');

// Rewrites what is typed a moment after each key, and drops what comes meanwhile.
const MASKED = page(`<form method="post" action="/done"><input name="zip" placeholder="___-____"><input type="date" name="date">
<button>Send</button></form><script>
const zip = document.querySelector('input'); let busy = false;
zip.addEventListener('beforeinput', (event) => { if (busy) event.preventDefault(); });
zip.addEventListener('input', () => { busy = true; setTimeout(() => { const digits = zip.value.replace(/\\D/g, '').slice(0, 7);
  zip.value = digits.length > 3 ? digits.slice(0, 3) + '-' + digits.slice(3) : digits; busy = false; }, 20); });
</script>`);

const CARD =
  page(`<form method="post" action="/done">${['c1', 'c2', 'c3', 'c4'].map((name) => `<input name="${name}" maxlength="4" size="4">`).join(' - ')}
<button>Pay</button></form><script>
const boxes = [...document.querySelectorAll('input')];
boxes.forEach((box, at) => box.addEventListener('keyup', () => { if (box.value.length === 4) boxes[at + 1]?.focus(); }));
</script>`);

const CHAT = page(`<div id="log"></div><div id="box" contenteditable="true" style="border:1px solid;min-height:2em"></div><script>
document.getElementById('box').addEventListener('keydown', (event) => { if (event.key !== 'Enter') return; event.preventDefault();
  fetch('/done', { method: 'POST', body: 'chat=' + encodeURIComponent(event.target.textContent) }); event.target.textContent = ''; });
</script>`);

// What a person types is sent on without anything being pressed.
const HASTY =
  page(`<form method="get" action="/done"><input name="mail" onchange="fetch('/autosave', { method: 'POST', body: this.value })">
<select name="pref" onchange="this.form.submit()"><option value="">--</option><option value="13">東京都</option></select><button>Go</button></form>`);

const ELSEWHERE = page(
  '<form method="post" action="https://pay.other.example/pay"><input name="mail"><button>Send</button></form>',
);
const WITHDRAW = page(
  '<form method="post" action="/withdraw"><input name="note"><button>退会する</button></form><form method="post" action="/logout"><button>ログアウト</button></form>',
);

const done = ({ body }: Arrived): { body: string } => ({ body: page(`<p>Thank you (${body.length})</p>`) });

export const KINDS: Routes = {
  'www.lender.example/wizard/1': WIZARD_1,
  'www.lender.example/wizard/2': WIZARD_2,
  'www.lender.example/wizard/3': WIZARD_3,
  'www.lender.example/wizard/done': done,
  'www.lender.example/shadow': SHADOW,
  'www.lender.example/framed': FRAMED,
  'www.lender.example/inner': INNER,
  'www.lender.example/masked': MASKED,
  'www.lender.example/card': CARD,
  'www.lender.example/chat': CHAT,
  'www.lender.example/hasty': HASTY,
  'www.lender.example/elsewhere': ELSEWHERE,
  'www.lender.example/withdraw': WITHDRAW,
  'www.lender.example/autosave': done,
  'www.lender.example/done': done,
};

export const PATHS: readonly string[] = [
  'wizard/1',
  'shadow',
  'framed',
  'masked',
  'card',
  'chat',
  'hasty',
  'elsewhere',
  'withdraw',
];
