// The stage alone, in a real browser and without a seal: its pages behave as their configs say, and its vendors get what real vendors got.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { encodeText, type Charset } from '../../src/demo/charset.ts';
import { startDemo, type DemoStage, type ReceivedRequest } from '../../src/demo/start-demo.ts';

interface ConfigStep {
  readonly fill?: { readonly selector: string; readonly value: string };
  readonly select?: { readonly selector: string; readonly value: string };
  readonly press?: { readonly selector: string; readonly key: string };
  readonly click?: { readonly selector: string };
  readonly wait?: number;
}
interface ConfigPage {
  readonly name: string;
  readonly url: string;
  readonly steps?: readonly ConfigStep[];
}

// Synthetic, as every identity of the tests.
const IDENTITY: Readonly<Record<string, string>> = {
  email: 'stage-test@mail.example',
  pin: '7351',
  birthdate: '1985-04-01',
  'account.type': '1',
  'account.number': '4096813',
  'account.holder_kana': 'テスト　タロウ',
  'card.member_no': '3530111333300000',
  'bank.name': 'かくう銀行',
  'branch.name': 'みほん支店',
  'name.kanji': '試験太郎',
  address: '東京都千代田区架空町一丁目２番３号',
};

/** What each page must give to all ten recipients, and the route that it gives it from. `account.type` is too short to be searched for. */
const EXPECTED: Readonly<Record<string, { readonly from: string; readonly categories: readonly string[] }>> = {
  'Case 1: unsubscribe page': { from: 'www.mizuumi-loan.example/mail/stop', categories: ['email'] },
  'Case 2: web contract form': {
    from: 'www.mizuumi-loan.example/contract/apply',
    categories: ['email', 'pin', 'bank.name', 'branch.name', 'account.number', 'account.holder_kana'],
  },
  'Case 2b: web contract form, half filled': { from: 'www.mizuumi-loan.example/contract/apply', categories: ['email', 'pin'] },
  'Case 3: members, directly after login': {
    from: 'www.mizuumi-loan.example/members/top',
    categories: ['card.member_no', 'pin', 'birthdate'],
  },
  'Case 5: top page': { from: 'www.mizuumi-loan.example/', categories: ['email'] },
  'Case 4: unsubscribe page': { from: 'www.kiiro-loan.test/magazine/kaijo', categories: ['email'] },
  'Case 6: search box': { from: 'www.kiiro-loan.test/search', categories: ['email', 'address', 'name.kanji', 'birthdate'] },
  'Case 6: chatbot page': {
    from: 'www.kiiro-loan.test/support/chat',
    categories: ['email', 'address', 'name.kanji', 'birthdate'],
  },
  'Case 7: unsubscribe page': { from: 'www.plus-hitotsu.example/m/unsubscribe', categories: ['email'] },
};

const careless = await pagesOf('seven-incidents.yaml');
const repaired = await pagesOf('seven-incidents-repaired.yaml');

let stage: DemoStage;
let browser: Browser;

beforeAll(async () => {
  stage = await startDemo();
  const rules = stage.hostMap.map(({ host, ip, port }) => `MAP ${host} ${ip}:${port}`).join(',');
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', `--host-resolver-rules=${rules},MAP * ~NOTFOUND`],
  });
});

afterAll(async () => {
  await browser.close();
  await stage.close();
});

describe('careless pages', () => {
  it('are the nine of the notice', () => {
    expect(careless.map(({ name }) => name).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  for (const page of careless) {
    it(`${page.name}: each of the ten recipients gets the page's URL, and no other host does`, async () => {
      const { received } = await visit(page);
      const expected = EXPECTED[page.name] ?? { from: '', categories: [] };
      const holders = [...new Set(received.filter(holdsAny).map(({ host }) => host))].sort();
      expect(holders).toEqual(stage.recipients);
      expect(holders).toHaveLength(10);
      for (const host of holders) {
        const atHost = received.filter((request) => request.host === host);
        const got = expected.categories.filter((category) => atHost.some((request) => holds(request, valueOf(category))));
        // Adobe's tag cuts the URL in two at its 255th character, through whatever stands there.
        const whole = host.endsWith('.omtrdc.net') ? got : expected.categories;
        expect({ host, got }).toEqual({ host, got: whole });
        expect(got).not.toEqual([]);
        expect(atHost.some((request) => holds(request, expected.from))).toBe(true);
      }
      const others = Object.keys(IDENTITY).filter(
        (category) => category !== 'account.type' && !expected.categories.includes(category),
      );
      expect(others.filter((category) => received.some((request) => holds(request, valueOf(category))))).toEqual([]);
    });
  }

  it('hands over the deposit type with the contract form', async () => {
    const { received } = await visit(careless.find(({ name }) => name.startsWith('Case 2:')));
    expect(received.some((request) => holds(request, 'yokin_shubetsu=1'))).toBe(true);
  });

  it('submits the contract form by its button without any value in a URL', async () => {
    const contract = careless.find(({ name }) => name.startsWith('Case 2:'));
    const steps = contract?.steps?.map((step) => (step.press === undefined ? step : { click: { selector: '#next' } })) ?? [];
    const { received, url } = await visit({ name: 'button', url: contract?.url ?? '', steps });
    expect(new URL(url).pathname).toBe('/contract/apply/confirm');
    expect(received.filter(holdsAny)).toEqual([]);
  });

  it('sends each vendor its own wire format', async () => {
    const { received } = await visit(careless.find(({ name }) => name.startsWith('Case 1')));
    const of = (host: string): readonly ReceivedRequest[] => received.filter((request) => request.host === host);
    const header = (request: ReceivedRequest, name: string): string | undefined =>
      request.headers.find((field) => field.name === name)?.value.reveal((text) => text);

    const ga4 = of('www.google-analytics.com');
    expect(ga4.some(({ method }) => method === 'GET')).toBe(true);
    const batches = ga4.filter((request) => bodyOf(request).includes('\r\nen='));
    expect(batches.map((request) => header(request, 'content-type')?.split(';', 1)[0])).toContain('text/plain');

    const clarity = of('d.clarity.ms');
    expect(clarity.some((request) => isGzip(request) && header(request, 'content-encoding') === undefined)).toBe(true);
    const last = clarity.filter((request) => !isGzip(request)).map((request) => JSON.parse(bodyOf(request)) as { e: unknown });
    expect(last.some(({ e }) => Array.isArray(e))).toBe(true);

    expect(of('tr.line.me').every(({ url }) => url.ask((address) => !address.includes('mail')))).toBe(true);
    expect(of('tr.line.me').some((request) => header(request, 'referer')?.includes('?mail=') === true)).toBe(true);
    expect(of('sslwidget.criteo.com').some(({ url }) => url.ask((address) => /[&?]p0=e%3Dexd.*%252540/.test(address)))).toBe(
      true,
    );
    expect(
      of('us01.records.in.treasuredata.com')
        .map(({ method }) => method)
        .sort(),
    ).toContain('POST');
    expect(of('8412097.fls.doubleclick.net').some(({ url }) => url.ask((address) => address.includes(';~oref=https%3A')))).toBe(
      true,
    );
  });

  it('repeats a careless URL as referrer on the page that follows', async () => {
    const { received, url } = await visit(careless.find(({ name }) => name.startsWith('Case 1')));
    expect(new URL(url).pathname).toBe('/mail/stop/done');
    const meta = received.filter(
      ({ host, url: sent }) => host === 'www.facebook.com' && sent.ask((address) => address.includes('stop%2Fdone')),
    );
    expect(
      meta.some(({ url: sent }) =>
        sent.ask((address) => address.includes('&rl=https%3A%2F%2Fwww.mizuumi-loan.example%2Fmail%2Fstop%3Fmail%3D')),
      ),
    ).toBe(true);
  });
});

describe('repaired twins', () => {
  it('stand beside every careless page', () => {
    expect(repaired.map(({ name }) => name.replace(' repaired', ''))).toEqual(careless.map(({ name }) => name));
  });

  for (const page of repaired) {
    it(`${page.name}: the same ten recipients, and nothing for them`, async () => {
      const { received, url } = await visit(page);
      expect([...new Set(received.map(({ host }) => host))].filter((host) => stage.recipients.includes(host)).sort()).toEqual(
        stage.recipients,
      );
      expect(received.filter(holdsAny)).toEqual([]);
      expect(new URL(url).search).toBe('');
    });
  }

  it('answers the chatbot page on the spot', async () => {
    const chat = repaired.find(({ name }) => name.includes('chatbot'));
    const { bubbles } = await visit(chat);
    expect(bubbles).toBe(3);
  });
});

interface Visited {
  readonly received: readonly ReceivedRequest[];
  /** Where the visit ended. */
  readonly url: string;
  readonly bubbles: number;
}
const visited = new Map<string, Promise<Visited>>();

/** Each page is visited once, however many tests look at it. */
function visit(page: ConfigPage | undefined): Promise<Visited> {
  if (page === undefined) throw new Error('no such page');
  const done = visited.get(page.name) ?? walkThrough(page);
  visited.set(page.name, done);
  return done;
}

async function walkThrough(page: ConfigPage): Promise<Visited> {
  const before = stage.received().length;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ja-JP' });
  const tab = await context.newPage();
  await tab.goto(fillIn(page.url, encodeURIComponent));
  for (const step of page.steps ?? []) await perform(tab, step);
  await tab.waitForLoadState('networkidle');
  // Longer than Google Analytics 4 holds events back.
  await tab.waitForTimeout(1200);
  const url = tab.url();
  const bubbles = await tab.locator('.bubble').count();
  await tab.goto('about:blank');
  await tab.waitForTimeout(300);
  await context.close();
  return { received: stage.received().slice(before), url, bubbles };
}

async function perform(tab: Page, step: ConfigStep): Promise<void> {
  if (step.wait !== undefined) await tab.waitForTimeout(step.wait);
  if (step.fill !== undefined) await tab.fill(step.fill.selector, fillIn(step.fill.value));
  if (step.select !== undefined) await tab.selectOption(step.select.selector, fillIn(step.select.value));
  if (step.press !== undefined) await tab.press(step.press.selector, step.press.key);
  if (step.click !== undefined) await tab.click(step.click.selector);
}

async function pagesOf(config: string): Promise<readonly ConfigPage[]> {
  const source = await readFile(new URL(`../../crawl-configs/${config}`, import.meta.url), 'utf8');
  return (parse(source) as { pages: readonly ConfigPage[] }).pages;
}

function fillIn(template: string, encode: (value: string) => string = String): string {
  return template.replace(/\{([a-z_.]+)\}/g, (_, category: string) => encode(valueOf(category)));
}

function valueOf(category: string): string {
  const value = IDENTITY[category];
  if (value === undefined) throw new Error(`no test value for ${category}`);
  return value;
}

function holdsAny(request: ReceivedRequest): boolean {
  return Object.entries(IDENTITY).some(([category, value]) => category !== 'account.type' && holds(request, value));
}

/** In any of the three charsets, under up to four percent layers, in URL, headers or (gunzipped) body. */
function holds(request: ReceivedRequest, value: string): boolean {
  const charsets: readonly Charset[] = ['UTF-8', 'Shift_JIS', 'EUC-JP'];
  const needles = charsets.map((charset) => Buffer.from(encodeText(value, charset)).toString('latin1'));
  // Digits also stand inside many a random number, and four of them are now and then the milliseconds that a page took: those count under their key.
  const patterns = needles.map((needle) => {
    const before = needle === IDENTITY['pin'] ? '(?<=ansho(?:_no)?=)' : '(?<![0-9a-z])';
    return /^[0-9]+$/.test(needle) ? new RegExp(`${before}${needle}(?![0-9a-z])`, 'i') : needle;
  });
  let hay = wireOf(request);
  for (let layer = 0; layer <= 4; layer++) {
    const plain = hay.replaceAll('+', ' ');
    if (
      patterns.some((pattern) =>
        typeof pattern === 'string' ? hay.includes(pattern) || plain.includes(pattern) : pattern.test(hay),
      )
    )
      return true;
    hay = hay.replace(/%([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));
  }
  return false;
}

/** The whole request, one byte a character. */
function wireOf(request: ReceivedRequest): string {
  return (
    [request.url, ...request.headers.map(({ value }) => value)].map((raw) => raw.reveal((text) => text)).join('\n') +
    '\n' +
    bodyOf(request)
  );
}

/** Unzipped, one byte a character. */
function bodyOf(request: ReceivedRequest): string {
  return request.body.reveal((bytes) => Buffer.from(isGzip(request) ? gunzipSync(bytes) : bytes).toString('latin1'));
}

function isGzip(request: ReceivedRequest): boolean {
  return request.body.ask((bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b);
}
