// Ten forms that differ only in how they come to tell a tag what was typed.
import type { Routes } from '../../support/loopback.ts';

const TAG = `const collect = 'https://collect.vendor.test/c';
const tell = (what) => { new Image().src = collect + '?' + what; };`;
const PAGE_VIEW = `<script>${TAG} tell('dl=' + encodeURIComponent(location.href));</script>`;
const page = (form: string, script = ''): string =>
  `<!doctype html><meta charset="utf-8"><title>t</title><h1>Form</h1>${form}<script>${TAG}\n${script}</script>`;
const MAIL = '<label>Mail <input id="mail" name="mail"></label>';
/** A page that tells the tag its address, as every page view does. */
const THANKS = `<!doctype html><title>t</title><p>Thank you</p>${PAGE_VIEW}`;
const MAIL_VALUE = "document.getElementById('mail').value";

/** Path of each form, its page, and the actions that must be named for it. */
export const TEN_FORMS: Readonly<Record<string, { readonly body: string; readonly actions: readonly string[] }>> = {
  // The root case: no button submits it natively, so only Enter puts the value into the address.
  'enter-get': {
    body: page(
      `<form action="/thanks">${MAIL}<button type="button" id="go">Go</button></form>`,
      `document.getElementById('go').onclick = () => { fetch('/api', { method: 'POST', body: 'x' }); };`,
    ),
    actions: ['press Enter in #mail'],
  },
  'button-fetch': {
    body: page(
      `<form onsubmit="return false">${MAIL}<button type="button" id="go">Send</button></form>`,
      `document.getElementById('go').onclick = () => fetch(collect, { method: 'POST', mode: 'no-cors', body: ${MAIL_VALUE} });`,
    ),
    actions: ['click #go', 'click #go after a mistake'],
  },
  'no-method': {
    body: page(
      `<form>${MAIL}<button id="go">Send</button></form><script>${TAG} tell('dl=' + encodeURIComponent(location.href))</script>`,
    ),
    actions: ['press Enter in #mail', 'click #go', 'click #go after a mistake'],
  },
  keyup: {
    body: page(
      `<form method="post" action="/post">${MAIL}<button id="go">Send</button></form>`,
      `document.getElementById('mail').onkeyup = () => tell('m=' + encodeURIComponent(${MAIL_VALUE}));`,
    ),
    actions: ['fill form 1'],
  },
  'prevent-default': {
    body: page(
      `<form method="post" id="apply">${MAIL}<button id="go">Send</button></form>`,
      `document.getElementById('apply').addEventListener('submit', (event) => { event.preventDefault(); setTimeout(() => tell('m=' + ${MAIL_VALUE}), 3000); });`,
    ),
    actions: ['press Enter in #mail', 'click #go', 'click #go after a mistake'],
  },
  blur: {
    body: page(
      `<form method="post" action="/post">${MAIL}<button id="go">Send</button></form>`,
      `document.getElementById('mail').onblur = () => tell('m=' + ${MAIL_VALUE});`,
    ),
    actions: ['fill form 1'],
  },
  unload: {
    body: page(
      `<form method="post" action="/post" id="apply">${MAIL}<button id="go">Send</button></form>`,
      `addEventListener('beforeunload', () => navigator.sendBeacon(collect, ${MAIL_VALUE}));`,
    ),
    actions: ['leave form#apply', 'press Enter in #mail', 'click #go', 'click #go after a mistake', 'forward'],
  },
  invalid: {
    body: page(
      `<form method="post" action="/post" novalidate>${MAIL}<button id="go">Send</button></form>`,
      `document.forms[0].onsubmit = (event) => { if (/@/.test(${MAIL_VALUE})) return; event.preventDefault();
        history.replaceState(0, '', '?error=mail&mail=' + ${MAIL_VALUE}); tell('dl=' + encodeURIComponent(location.href)); };`,
    ),
    actions: ['click #go after a mistake'],
  },
  history: {
    body: page(
      `<form method="post" action="/post">${MAIL}<button id="go">Send</button></form>`,
      `document.forms[0].onsubmit = () => { sessionStorage.setItem('draft', ${MAIL_VALUE}); };
       addEventListener('pageshow', () => { const draft = sessionStorage.getItem('draft'); if (draft !== null) tell('draft=' + draft); });`,
    ),
    actions: ['back'],
  },
  router: {
    body: page(
      `<form id="search">${MAIL}<button id="go">Search</button></form>`,
      `document.getElementById('search').onsubmit = (event) => { event.preventDefault();
        history.pushState(0, '', '/results?mail=' + encodeURIComponent(${MAIL_VALUE})); setTimeout(() => tell('dl=' + encodeURIComponent(location.href)), 400); };`,
    ),
    actions: ['press Enter in #mail', 'click #go', 'click #go after a mistake'],
  },
};

export const ROUTES: Routes = {
  ...Object.fromEntries(Object.entries(TEN_FORMS).map(([path, { body }]) => [`www.lender.example/${path}`, body])),
  'www.lender.example/thanks': THANKS,
  'www.lender.example/post': '<!doctype html><title>t</title><p>Thank you</p>',
  'www.lender.example/api': { status: 204 },
};
