// Hostile names and addresses over SMTP: what a mail server and a reader make of them.
import { describe, expect, it } from 'vitest';
import { openMailer } from '../../../src/notify/channels/email.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { aHostileDigest, aHostileReadership } from '../../support/a-hostile-digest.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { aMail, received, serve, settingsFor } from './sent-mail.ts';

describe('hostile names', () => {
  const PLANTED = [
    ...HOSTILE,
    'bank\r\nBcc: evil@evil.example',
    'bank\nBcc: evil@evil.example\n\nbody',
    'bank\rX-Injected: 1',
    'bank\u0000\u0085\u2028X-Injected: 1',
    '=?utf-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=',
    '=?utf-8?Q?=0D=0ABcc:_evil=40evil.example?=',
    'x'.repeat(4000),
    '"a" <evil@evil.example>, bank',
  ];
  const EXPECTED = [
    'auto-submitted content-type date from in-reply-to list-id message-id mime-version references subject to x-auto-response-suppress',
  ];

  it('injects no header, recipient or part, and makes no line longer than SMTP allows', async () => {
    const server = await serve({ options: { disabledCommands: ['STARTTLS', 'AUTH'] } });
    const mailer = openMailer(settingsFor(server, { security: 'none' }));
    const contents = PLANTED.flatMap((text) => {
      const [first] = composeMessages(aHostileDigest(text), aHostileReadership(text, 'ja'), { tool: 'tagspill' });
      if (first?.content.kind !== 'mail') throw new Error('no mail');
      // Beside what the composer makes of it: the text itself in every field that takes one.
      const subject = text.trim() === '' ? 'blank' : text;
      return [first.content, { ...first.content, subject, files: [{ name: `${text}.csv`, type: 'text/csv', text }] }];
    });
    for (let at = 0; at < contents.length; at += 20) {
      const deliveries = await Promise.all(contents.slice(at, at + 20).map((content) => mailer.send(content)));
      expect(new Set(deliveries.map(({ kind }) => kind))).toEqual(new Set(['sent']));
    }
    const emails = await received(server);
    expect(emails).toHaveLength(PLANTED.length * 2);
    expect([
      ...new Set(
        emails.map(({ headers }) =>
          headers
            .map(({ key }) => key)
            .sort()
            .join(' '),
        ),
      ),
    ]).toEqual(EXPECTED);
    expect(new Set(server.taken.flatMap(({ to }) => to))).toEqual(new Set(['owner@bank.example']));
    expect(new Set(emails.map(({ attachments }) => attachments.length))).toEqual(new Set([1]));
    const longest = server.taken.reduce(
      (most, { raw }) =>
        raw
          .toString('latin1')
          .split('\r\n')
          .reduce((so, { length }) => Math.max(so, length), most),
      0,
    );
    expect(longest).toBeLessThanOrEqual(998);
    // eslint-disable-next-line no-control-regex
    expect(server.taken.filter(({ raw }) => /[^\r]\n|\r[^\n]|[\u0000\u0080-\u00ff]/.test(raw.toString('latin1')))).toEqual([]);
  });

  it.each([
    'a@x.example\r\nRCPT TO:<evil@evil.example>',
    'a@x.example, evil@evil.example',
    'nobody',
    '<a@x.example> SIZE=1',
    '"a b"@x.example',
    'Somebody <a@x.example>',
  ])('sends nothing to %j', async (address) => {
    const server = await serve();
    const delivery = await openMailer(settingsFor(server)).send({ ...aMail(), to: [address] });
    expect(delivery).toEqual({ kind: 'refused', reason: 'an address that mail cannot be sent to' });
    expect(server.steps).toEqual([]);
  });
});
