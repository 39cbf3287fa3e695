// Digests over SMTP to a server on the loopback: what arrives, and what becomes of a try that fails at each step.
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { MailSettings } from '../../../src/model/inventory.ts';
import { Raw } from '../../../src/model/raw.ts';
import { openMailer } from '../../../src/notify/channels/email.ts';
import { aMailSettings } from '../../support/a-digest.ts';
import type { MailServer, MailServerWishes } from '../../support/mail-server.ts';
import { aMail, headerOf, received, serve, servers, settingsFor } from './sent-mail.ts';

describe('a digest', () => {
  it('arrives over STARTTLS with its Japanese subject, both parts, and its attachment byte for byte', async () => {
    const server = await serve();
    const mail = aMail();
    expect(await openMailer(settingsFor(server)).send(mail)).toEqual({ kind: 'sent' });
    expect(server.taken.map(({ to, isSecure }) => ({ to, isSecure }))).toEqual([
      { to: ['web-team@bank.example'], isSecure: true },
    ]);
    const [email] = await received(server);
    expect(email?.subject).toBe(mail.subject);
    expect(email?.from).toEqual({ name: '外部送信検査', address: 'audit@bank.example' });
    expect(email?.to?.map(({ address }) => address)).toEqual(['web-team@bank.example']);
    expect(email?.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd());
    expect(email?.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.html.trimEnd());
    expect(email?.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual([
      ['tagspill_sites_2026-11-23.csv', 'text/csv', 'attachment'],
    ]);
    expect(Buffer.from(email?.attachments[0]?.content as ArrayBuffer).toString('utf8')).toBe(mail.files[0]?.text);
  });

  it('keeps a Japanese file name', async () => {
    const server = await serve();
    const name = 'tagspill_会員ページ・お申し込み（個人のお客さま）_2026-11-23.csv';
    await openMailer(settingsFor(server)).send({ ...aMail(), files: [{ name, type: 'text/csv', text: '\uFEFF"a"\r\n' }] });
    expect((await received(server))[0]?.attachments[0]?.filename).toBe(name);
  });

  it('says that a machine sent it, which thread it belongs to, and which list', async () => {
    const server = await serve();
    const mail = aMail();
    await openMailer(settingsFor(server)).send(mail);
    const [email] = await received(server);
    if (email === undefined) throw new Error('nothing arrived');
    expect(headerOf(email, 'auto-submitted')).toEqual(['auto-generated']);
    expect(headerOf(email, 'x-auto-response-suppress')).toEqual(['All']);
    expect(headerOf(email, 'references')).toEqual([mail.thread]);
    expect(headerOf(email, 'in-reply-to')).toEqual([mail.thread]);
    expect(headerOf(email, 'list-id')).toEqual([mail.thread.replace('@', '.')]);
    expect(headerOf(email, 'precedence')).toEqual([]);
  });

  it('has the same Message-ID in every try', async () => {
    const server = await serve();
    const mailer = openMailer(settingsFor(server));
    for (let tries = 0; tries < 3; tries++) expect(await mailer.send(aMail())).toEqual({ kind: 'sent' });
    const ids = (await received(server)).map(({ messageId }) => messageId);
    expect(ids).toEqual([aMail().messageId, aMail().messageId, aMail().messageId]);
  });

  it('goes over TLS from the first byte, and in the clear only where that is asked for', async () => {
    const tls = await serve({ options: { secure: true } });
    expect(await openMailer(settingsFor(tls, { security: 'tls' })).send(aMail())).toEqual({ kind: 'sent' });
    expect(tls.taken[0]?.isSecure).toBe(true);
    const clear = await serve({ options: { disabledCommands: ['STARTTLS', 'AUTH'] } });
    expect(await openMailer(settingsFor(clear, { security: 'none' })).send(aMail())).toEqual({ kind: 'sent' });
    expect(clear.taken[0]?.isSecure).toBe(false);
  });

  it('logs in where there is a login', async () => {
    const login = { user: 'audit', password: 'synthetic-password-1' };
    const server = await serve({ login });
    const settings = settingsFor(server, { user: login.user, password: new Raw(login.password) });
    expect(await openMailer(settings).verify()).toEqual({ kind: 'ready' });
    expect(await openMailer(settings).send(aMail())).toEqual({ kind: 'sent' });
  });
});

describe('what fails', () => {
  it.each<[string, MailServerWishes, unknown]>([
    ['MAIL 451', { answer: { MAIL: 451 } }, { kind: 'deferred', reason: 'the mail server refused the sender (SMTP 451)' }],
    ['MAIL 550', { answer: { MAIL: 550 } }, { kind: 'refused', reason: 'the mail server refused the sender (SMTP 550 5.7.1)' }],
    [
      'MAIL 530',
      { answer: { MAIL: 530 } },
      { kind: 'deferred', reason: 'the mail server asks for a login or for encryption (SMTP 530 5.7.1)' },
    ],
    ['RCPT 450', { answer: { RCPT: 450 } }, { kind: 'deferred', reason: 'the mail server refused the recipient (SMTP 450)' }],
    ['RCPT 421', { answer: { RCPT: 421 } }, { kind: 'deferred' }],
    [
      'RCPT 550',
      { answer: { RCPT: 550 } },
      { kind: 'refused', reason: 'the mail server refused the recipient (SMTP 550 5.7.1)' },
    ],
    ['DATA 452', { answer: { DATA: 452 } }, { kind: 'deferred', reason: 'the mail server refused the message (SMTP 452)' }],
    ['DATA 554', { answer: { DATA: 554 } }, { kind: 'refused', reason: 'the mail server refused the message (SMTP 554 5.7.1)' }],
    ['DATA drop', { answer: { DATA: 'drop' } }, { kind: 'deferred', reason: 'the connection to the mail server was closed' }],
    ['MAIL drop', { answer: { MAIL: 'drop' } }, { kind: 'deferred', reason: 'the connection to the mail server was closed' }],
    ['DATA hang', { answer: { DATA: 'hang' } }, { kind: 'deferred', reason: 'the mail server did not answer in time' }],
    [
      'no STARTTLS',
      { options: { disabledCommands: ['STARTTLS', 'AUTH'] } },
      {
        kind: 'deferred',
        reason: expect.stringMatching(/^TLS: the mail server offers no STARTTLS; nothing was sent in the clear/),
      },
    ],
    [
      'the certificate of another name',
      { name: 'other.example' },
      { kind: 'deferred', reason: 'TLS: the certificate of the mail server is for another name; nothing was sent' },
    ],
    [
      'too large',
      { options: { size: 1000 } },
      { kind: 'refused', reason: 'the mail server refused the message (SMTP 552 5.3.4)' },
    ],
  ])('%s', async (_, wishes, outcome) => {
    const server = await serve(wishes);
    const mailer = openMailer(settingsFor(server), { patience: 2000 });
    const delivery = await mailer.send(aMail());
    expect(delivery).toMatchObject(outcome as object);
    expect(JSON.stringify(delivery)).not.toMatch(/@|\\u001b|localhost/);
    expect(server.taken).toEqual([]);
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    const server = await serve();
    for (const wishes of [{}, { security: 'tls' as const, server: await serve({ options: { secure: true } }) }]) {
      const { server: at = server, ...settings } = wishes as { server?: MailServer };
      const delivery = await openMailer(settingsFor(at, { trustedCa: [], ...settings })).send(aMail());
      expect(delivery).toEqual({
        kind: 'deferred',
        reason: 'TLS: the certificate of the mail server is not trusted; nothing was sent',
      });
    }
    expect(server.steps).toEqual([]);
  });

  it('waits where the login is refused, or where no login is offered, and sends nothing without it', async () => {
    const wrong = { user: 'audit', password: new Raw('synthetic-password-2') };
    const asking = await serve({ login: { user: 'audit', password: 'synthetic-password-1' } });
    const open = await serve();
    for (const server of [asking, open]) {
      const mailer = openMailer(settingsFor(server, wrong));
      const delivery = await mailer.send(aMail());
      expect(delivery).toMatchObject({ kind: 'deferred', reason: expect.stringContaining('the mail server refused the login') });
      expect(await mailer.verify()).toMatchObject({
        kind: 'failed',
        reason: expect.stringContaining('the mail server refused the login'),
      });
      expect(JSON.stringify(delivery)).not.toContain('synthetic');
      expect(server.taken).toEqual([]);
    }
  });

  it('waits where nobody listens, where nobody greets, and where nobody has the name', async () => {
    const silent = createServer(() => undefined);
    servers.push({ close: () => void silent.close() });
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const { port } = silent.address() as AddressInfo;
    const closed = await serve();
    await closed.close();
    const tries: readonly (readonly [Partial<MailSettings>, string])[] = [
      [{ port: closed.port }, 'the mail server refused the connection'],
      [{ port }, 'the mail server did not answer in time'],
      [{ host: 'mail.invalid' }, 'the name of the mail server was not found'],
    ];
    for (const [settings, reason] of tries)
      expect(await openMailer(aMailSettings(settings), { patience: 1500 }).send(aMail())).toEqual({ kind: 'deferred', reason });
  });

  it('gives back what is under way when it is closed', async () => {
    const server = await serve({ answer: { DATA: 'hang' } });
    const mailer = openMailer(settingsFor(server));
    const sending = mailer.send(aMail());
    await expect.poll(() => server.steps.includes('DATA')).toBe(true);
    mailer.close();
    expect(await sending).toEqual({ kind: 'deferred', reason: 'stopped before the mail server had taken it' });
  });
});
