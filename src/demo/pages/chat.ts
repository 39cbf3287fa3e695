// Case 6, second half: a chatbot page that keeps the question in its own URL, "so that it can be linked to".
import { twinOf, type Answer, type Routes } from '../lender.ts';
import { html, inlineScript, type Html } from './html.ts';

const PATH = '/support/chat';
const REPLY = 'ありがとうございます。担当者が確認し、折り返しご案内します。';

// Repaired: the question goes to the lender's own server in a body, and the page's URL stays what it was.
const ASK_BY_FETCH = inlineScript(`
const form = document.getElementById('chat-form');
const say = (text, mine) => {
  const bubble = document.createElement('div');
  bubble.className = mine ? 'bubble mine' : 'bubble';
  bubble.textContent = text;
  document.getElementById('chat').append(bubble);
};
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const question = new URLSearchParams(new FormData(form));
  say(form.elements.message.value, true);
  form.reset();
  const answer = await fetch(form.action, { method: 'POST', body: question });
  say((await answer.json()).reply, false);
});`);

/** The careless page and its twin. */
export function chatRoutes(): Routes {
  const twin = twinOf(PATH);
  return {
    [`GET ${PATH}`]: (visit) => chatPage(carelessForm(), visit.fields.get('message') ?? ''),
    [`GET ${twin}`]: () => chatPage(html`${chatForm('post', twin)}${ASK_BY_FETCH}`, ''),
    [`POST ${twin}`]: () => ({ kind: 'json', value: { reply: REPLY } }),
  };
}

function carelessForm(): Html {
  return chatForm('get', PATH);
}

function chatForm(method: 'get' | 'post', action: string): Html {
  return html`<form id="chat-form" method="${method}" action="${action}">
    <div class="inline">
      <input
        id="message"
        name="message"
        type="text"
        autocomplete="off"
        placeholder="ご質問を入力してください"
        aria-label="ご質問"
        required
      />
      <button type="submit">送信</button>
    </div>
  </form>`;
}

function chatPage(form: Html, question: string): Answer {
  const talk =
    question === ''
      ? html``
      : html`<div class="bubble mine">${question}</div>
          <div class="bubble">${REPLY}</div>`;
  return {
    kind: 'page',
    title: 'チャットで相談',
    main: html`<h1>チャットで相談</h1>
      <div class="card">
        <div class="chat" id="chat">
          <div class="bubble">こんにちは。ご質問を自由にご入力ください。24時間いつでもお答えします。</div>
          ${talk}
        </div>
        ${form}
      </div>`,
  };
}
