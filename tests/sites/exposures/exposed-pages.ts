// Pages that keep personal data where tags can read it: some of it is sent, most of it waits. Each hostile page stays readable.

const page = (body: string, title = 'お手続き'): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><body><h1>お手続き</h1>${body}</body></html>`;

const script = (text: string): string => `<script>${text}</script>`;

/** Of `tests/support/planted.yaml`, the identity of these runs. */
export const PERSON = {
  email: 'zq7vplanted.x4@canary.example',
  'name.kanji': '試験 仮名太',
  phone: '090-0000-7319',
  'card.member_no': '9038471625',
} as const;

/** Everything at once: in a data layer, a draft in storage, the title, the history and a cookie. No tag sends anything. */
export const waiting: string = page(
  script(`
    window.dataLayer = [{ event: 'view' }];
    (function () { dataLayer.push(arguments); })('set', { user: { email: '${PERSON.email}' } });
    localStorage.setItem('draft', JSON.stringify({ step: 2, tel: '${PERSON.phone}' }));
    sessionStorage.setItem('seen', '1');
    history.replaceState({ form: { mail: '${PERSON.email}' } }, '');
    document.cookie = 'member_no=${PERSON['card.member_no']}; path=/';
    document.cookie = '_ga=GA1.1.1234567890.1700000001; path=/';
    document.cookie = 'sid=9f86d081884c7d659a2feaa0c55ad015; path=/';
  `),
  `${PERSON['name.kanji']} 様のお手続き`,
);

/** A tag reads the data layer and sends it, and repeats the title. */
export const sending: string = page(
  script(`
    window.utag_data = { customer: { mail: '${PERSON.email}' } };
    const tag = (query) => { new Image().src = '//tag.vendor.test/c?' + new URLSearchParams(query); };
    tag({ em: utag_data.customer.mail, page: 'apply' });
    tag({ text: document.title });
  `),
  `${PERSON['name.kanji']} 様のお手続き`,
);

/** The same page as it should be: a step and a product, ids of its own. */
export const clean: string = page(
  script(`
    window.dataLayer = [{ event: 'view', step: 2, product: 'card-loan', currency: 'JPY', value: 3000 }];
    localStorage.setItem('_visitor', '5f2c9c1e-52a0-4d4e-9a0e-0b8f3f6f3f11');
    sessionStorage.setItem('token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl');
    document.cookie = '_ga=GA1.1.1234567890.1700000001; path=/';
    document.cookie = 'PHPSESSID=9f86d081884c7d659a2feaa0c55ad015; path=/';
    history.replaceState({ step: 2 }, '');
    new Image().src = '//tag.vendor.test/c?page=apply';
  `),
);

/** Prototypes that lie, getters that throw, cycles, elements, windows, a list without end: the address is found all the same, at once. */
export const hostile: string = page(
  script(`
    const loop = { name: 'loop' }; loop.self = loop;
    const trap = { get value() { throw new Error('no'); }, email: '${PERSON.email}' };
    const deep = {}; let at = deep; for (let i = 0; i < 500; i++) { at.next = {}; at = at.next; }
    window.digitalData = { loop, trap, deep, node: document.body, frame: window, when: new Date(0), call() {}, big: 12n, set: new Map([['a', { b: 1 }]]) };
    window.dataLayer = new Proxy([], { get() { throw new Error('no'); }, ownKeys() { throw new Error('no'); } });
    localStorage.setItem('long', 'x'.repeat(400000));
    Array.prototype.map = Array.from = Object.entries = Object.keys = () => { throw new Error('mine'); };
    JSON.stringify = () => '{}';
    Object.prototype.toJSON = () => 'nothing';
    Object.prototype.then = undefined;
    Storage.prototype.getItem = () => null;
    String.prototype.slice = () => '';
  `),
);

/** Named by the address of the script that reads it. */
export const renamed: string = page(
  `${script(`window.ownLayer = [{ mail: '${PERSON.email}' }];`)}<script async src="//tag.vendor.test/gtm.js?id=GTM-X&l=ownLayer"></script>`,
);

/** Three forms that ask for the same: one without a method, one that posts, and a search box. */
export const forms: string = page(
  `<form id="mail" action="/stop"><label>メールアドレス <input type="email" name="mail"></label><button>配信停止</button></form>
   <form id="apply" method="post" action="/apply"><label>メールアドレス <input type="email" name="address"></label><button>申込</button></form>
   <form id="search" action="/search"><input type="search" name="q" placeholder="サイト内検索"><button>検索</button></form>`,
);

/** Where the first of them leads: a tag sends the address of the page. */
export const stopped: string = page(script(`new Image().src = '//tag.vendor.test/c?dl=' + encodeURIComponent(location.href);`));

/** Its address is sent, and its policy would hand it on anyway. */
export const addressed: string = page(
  `<meta name="referrer" content="unsafe-url">${script(`new Image().src = '//tag.vendor.test/c?dl=' + encodeURIComponent(location.href);`)}`,
);

/** Keeps a draft of what is typed. */
export const drafting: string = page(
  `<form method="post"><input id="mail" name="mail" oninput="sessionStorage.setItem('draft', this.value)"></form>`,
);
