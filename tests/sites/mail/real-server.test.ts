// A digest through a real mail server over STARTTLS into a mailbox, and its HTML part in Chromium, wide and narrow, in both languages.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/model/language.ts';
import type { MailContent } from '../../../src/model/message.ts';
import { openMailer } from '../../../src/notify/channels/email.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { aMailSettings } from '../../support/a-digest.ts';
import { aRichDigest, aRichReadership } from '../../support/a-rich-digest.ts';
import { startMailServer, whyNoMailServer, type RealMailServer } from '../../support/real-mail-server.ts';
import { suiteFolder } from '../../support/suite-folder.ts';
import { launchBrowser } from '../report/open-report.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const lacking = whyNoMailServer();
if (lacking !== undefined)
  process.stderr.write(`\nNO REAL MAIL SERVER: ${lacking}; digests were sent to the test double alone\n\n`);

function aMail(language: Language): MailContent {
  const [message] = composeMessages(aRichDigest(language), aRichReadership(language), { tool: 'tagspill 0.1.0' });
  if (message?.content.kind !== 'mail') throw new Error('no mail');
  return message.content;
}

describe.skipIf(lacking !== undefined)('Postfix', () => {
  let server: RealMailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  it('takes digests over STARTTLS and delivers them whole', async () => {
    const mailer = openMailer(aMailSettings({ port: server.port, trustedCa: [server.ca] }));
    expect(await mailer.verify()).toEqual({ kind: 'ready' });
    for (const language of LANGUAGES) expect(await mailer.send(aMail(language))).toEqual({ kind: 'sent' });
    await expect.poll(() => server.delivered().length, { timeout: 60_000 }).toBe(2);
    const emails = await Promise.all(server.delivered().map((raw) => PostalMime.parse(raw)));
    for (const language of LANGUAGES) {
      const { subject, text, files, messageId } = aMail(language);
      const email = emails.find((one) => one.subject === subject);
      expect(email).toMatchObject({ messageId, to: [{ address: 'web-team@bank.example' }] });
      expect(email?.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd());
      expect(email?.attachments.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
      expect(Buffer.from(email?.attachments[0]?.content as ArrayBuffer).toString('utf8')).toBe(files[0]?.text);
      expect(receivedOver(email)).toMatch(/TLS/);
    }
  });

  it('gets nothing in the clear', async () => {
    const clear = openMailer(aMailSettings({ port: server.port, security: 'none' }));
    expect(await clear.send(aMail('ja'))).toMatchObject({ kind: 'deferred', reason: expect.stringContaining('encryption') });
  });

  it('refuses whom it does not know, at once and for good', async () => {
    const mailer = openMailer(aMailSettings({ port: server.port, trustedCa: [server.ca] }));
    expect(await mailer.send({ ...aMail('ja'), to: ['somebody@elsewhere.example'] })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^the mail server refused the recipient \(SMTP 554 5\.7\.1\)$/),
    });
  });
});

function receivedOver(email: Email | undefined): string {
  return email?.headers.find(({ key }) => key === 'received')?.value ?? '';
}

describe.each(LANGUAGES)('in a browser: %s', (language) => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    const file = join(await suiteFolder('mail'), `${language}.html`);
    writeFileSync(file, aMail(language).html);
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(() => browser.close());

  it('loads nothing and runs nothing', async () => {
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(await page.evaluate('document.querySelectorAll("script, style, link, img, iframe").length')).toBe(0);
  });

  it('shows subject, sites and every block', async () => {
    expect(await page.locator('h1').innerText()).toBe(aMail(language).subject);
    expect(await page.locator('h2').count()).toBe(12);
    expect(await page.locator('thead + tbody tr').count()).toBe(3);
    expect(await page.locator('a').last().getAttribute('href')).toBe('https://audit.bank.example/tagspill/');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });

  it.each([1100, 375])('fits into %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const widths = await page.evaluate<readonly number[]>(
      `[document.documentElement.scrollWidth, ...[...document.querySelectorAll('td, p, h1, h2')].map((one) => Math.ceil(one.getBoundingClientRect().right))]`,
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(`parseFloat(getComputedStyle(document.querySelector('p')).fontSize)`)).toBeGreaterThanOrEqual(14);
  });

  it('can be read by everybody, as far as axe-core can tell', async () => {
    await page.evaluate(AXE);
    // Landmarks are for pages; mail programs put a mail into a page of theirs.
    const options = `{ resultTypes: ['violations'], rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } } }`;
    const violations = await page.evaluate<readonly string[]>(
      `axe.run(document, ${options}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
    );
    expect(violations).toEqual([]);
  });
});
