// Recordings and modules as journeys of a page: every kind of recorded step, frames, popups, shadow roots.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { scanLogin, type LoginScan } from './scan-login.ts';

const SHOP = 'https://www.shop.example';
const PAGE = `<!doctype html><title>apply</title>
<style>#far { margin-top: 3000px }</style>
<label>種別 <select id="kind"><option value="1">A</option><option value="2">B</option></select></label>
<input id="agree" type="checkbox"><button id="twice">二度</button><button aria-label="開く" id="open">+</button>
<x-field></x-field><iframe src="/frame"></iframe><div id="far">far</div><p id="later" hidden>later</p>
<a id="pop" href="/popup" target="_blank">popup</a>
<script>
customElements.define('x-field', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<input id="inner" name="inner">'; }
});
const say = (what) => navigator.sendBeacon('https://collect.vendor.test/said', what);
kind.onchange = () => say('kind=' + kind.value);
agree.onchange = () => say('agree=' + agree.checked);
twice.ondblclick = () => say('twice');
document.getElementById('open').onmouseenter = () => say('hover');
document.getElementById('open').onclick = () => setTimeout(() => { later.hidden = false; window.isReady = true; }, 200);
addEventListener('scroll', () => scrollY > 500 && say('scrolled'), { once: true });
addEventListener('keydown', (event) => event.key === 'Escape' && say('escape'));
addEventListener('resize', () => say('resized'), { once: true });
document.querySelector('x-field').shadowRoot.getElementById('inner').onchange = (event) => say('inner=' + event.target.value.length);
</script>`;
const FRAME = `<!doctype html><title>frame</title><input id="framed"><script>
framed.onchange = () => navigator.sendBeacon('https://collect.vendor.test/said', 'framed');
</script>`;
const POPUP = `<!doctype html><title>popup</title><button id="yes">はい</button><script>
yes.onclick = () => navigator.sendBeacon('https://collect.vendor.test/said', 'popup');
</script>`;

const at = { offsetX: 4, offsetY: 4 };
const on = (...selectors: readonly (string | readonly string[])[]): object => ({
  target: 'main',
  selectors: selectors.map((one) => [one].flat()),
});
const RECORDING = {
  title: 'apply',
  timeout: 3000,
  steps: [
    { type: 'navigate', url: `${SHOP}/apply` },
    { type: 'setViewport', width: 900, height: 500, deviceScaleFactor: 1, isMobile: false, hasTouch: false, isLandscape: false },
    { type: 'change', ...on('aria/種別', '#kind'), value: '2' },
    { type: 'change', ...on('#agree'), value: 'true' },
    { type: 'doubleClick', ...on('text/二度'), ...at },
    { type: 'hover', ...on('aria/開く[role="button"]') },
    { type: 'click', ...on('aria/開く'), ...at, duration: 20 },
    { type: 'waitForElement', ...on('#later'), visible: true },
    { type: 'waitForExpression', target: 'main', expression: 'window.isReady;' },
    { type: 'change', ...on(['x-field', '#inner'], 'pierce/#inner'), value: '{email}' },
    { type: 'keyDown', target: 'main', key: 'Escape' },
    { type: 'keyUp', target: 'main', key: 'Escape' },
    { type: 'change', target: 'main', frame: [0], selectors: [['#framed']], value: 'x' },
    { type: 'keyDown', target: 'main', key: 'Tab' },
    { type: 'keyUp', target: 'main', key: 'Tab' },
    { type: 'scroll', target: 'main', x: 0, y: 900 },
    { type: 'scroll', ...on('#far'), x: 0, y: 0 },
    { type: 'click', ...on('xpath///a[@id="pop"]'), ...at },
    { type: 'click', target: `${SHOP}/popup`, selectors: [['#yes']], ...at },
    { type: 'close', target: `${SHOP}/popup` },
    { type: 'close', target: 'main' },
  ],
};

describe('a journey', () => {
  let site: Loopback;
  let scan: LoginScan;
  beforeAll(async () => {
    site = await serveLoopback({
      'www.shop.example/apply': PAGE,
      'www.shop.example/frame': FRAME,
      'www.shop.example/popup': POPUP,
    });
  });
  afterAll(() => site.close());

  it('by a recording does each of its steps', async () => {
    scan = await scanLogin(site, {
      config: `identity: { email: taro@mail.example }\npages:\n  - { name: 申込, recording: apply.json }\n`,
      files: { 'apply.json': JSON.stringify(RECORDING) },
    });
    expect(scan.visits[0]?.outcome).toEqual({ kind: 'visited' });
    const said = scan.visits[0]?.requests.flatMap(({ body }) =>
      body.kind === 'bytes' ? [body.bytes.reveal((bytes) => Buffer.from(bytes).toString())] : [],
    );
    for (const one of ['resized', 'kind=2', 'agree=true', 'twice', 'hover', 'inner=17', 'escape', 'framed', 'scrolled', 'popup'])
      expect(said).toContain(one);
    const chosen = scan.visits[0]?.requests.find(({ body }) =>
      body.kind === 'bytes' ? body.bytes.ask((bytes) => Buffer.from(bytes).toString() === 'kind=2') : false,
    );
    expect(chosen?.action).toBe('fill #kind');
  });

  it.each([
    ['a missing element', { type: 'click', ...on('#nobody'), ...at, timeout: 200 }, 'click #nobody: no element matches'],
    [
      'an element that does not come',
      { type: 'waitForElement', ...on('#nobody'), timeout: 200 },
      'wait for #nobody: the elements that are waited for did not come',
    ],
    [
      'a navigation that does not come',
      { type: 'click', ...on('#agree'), ...at, timeout: 4000, assertedEvents: [{ type: 'navigation' }] },
      'click #agree: no navigation followed',
    ],
    [
      'a missing frame',
      { type: 'click', ...on('#agree'), frame: [7], ...at, timeout: 200 },
      'click #agree: the frame is not there',
    ],
  ])('by a recording names %s', async (_what, step, reason) => {
    const { visits } = await scanLogin(site, {
      config: 'pages: [{ recording: apply.json }]\n',
      files: { 'apply.json': JSON.stringify({ title: 'apply', steps: [RECORDING.steps[0], step] }) },
    });
    expect(visits[0]?.outcome).toEqual({ kind: 'step-failed', reason });
  });

  it('by a module is driven, and its failure told by kind and line alone', async () => {
    const files = {
      'fine.mjs':
        "export default async ({ page, identity }) => { await page.selectOption('#kind', '2'); if (!identity.email) throw new Error('no'); };",
      'bad.mjs':
        "export default async ({ page }) => {\n  await page.locator('#nobody').fill('hidden words', { timeout: 100 });\n};",
      'none.mjs': 'export const journey = 1;',
    };
    const { visits } = await scanLogin(site, {
      config: `site: ${SHOP}/apply\npages: [{ module: fine.mjs }, { module: bad.mjs }, { url: /apply, module: none.mjs }]\n`,
      files,
    });
    expect(visits.map(({ outcome }) => outcome)).toEqual([
      { kind: 'visited' },
      { kind: 'step-failed', reason: 'module bad.mjs: it threw TimeoutError at line 2' },
      { kind: 'step-failed', reason: 'module none.mjs: its default export is not a function' },
    ]);
    expect(visits[0]?.requests.some(({ action }) => action === 'module fine.mjs')).toBe(true);
  });
});
