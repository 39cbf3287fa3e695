// Mail over SMTP: the only nodemailer.
import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from '../../model/inventory.ts';
import type { Delivery, MailContent } from '../../model/message.ts';
import { printable } from '../../model/printable.ts';
import { trustContext } from '../../platform/trust.ts';
import { shorten } from '../shorten.ts';
import { isAddress, readMailbox } from './mailbox.ts';
import { smtpFailure, type SmtpError } from './smtp-failure.ts';

/** Whether a server would take mail: connected, encrypted as demanded, authenticated. The reason is printable; no address and no secret in it. */
export type MailServerState = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly reason: string };

export interface Mailer {
  /** One try; never throws. The same Message-ID in each. Calls may overlap; each has a connection of its own. */
  readonly send: (content: MailContent) => Promise<Delivery>;
  /** Connects and authenticates, and sends nothing: for `notify --test`. */
  readonly verify: () => Promise<MailServerState>;
  /** Ends what is under way; that is deferred. */
  readonly close: () => void;
}

export interface MailerOptions {
  /** Milliseconds for each step: connecting, greeting, every answer. 30 s unless said otherwise: RFC 5321, section 4.5.3.2 allows minutes, and a digest can wait for its next try. */
  readonly patience?: number | undefined;
}

const PATIENCE = 30_000;
// A server that trickles is never silent; a mail of some kilobytes takes a few steps.
const STEPS = 10;
// RFC 5322, section 2.1.1: a line has at most 998 octets. Encoded words fold; a word of ASCII does not.
const SUBJECT = 240;
const FILE_NAME = 150;

export function openMailer(settings: MailSettings, { patience = PATIENCE }: MailerOptions = {}): Mailer {
  const transport = transportTo(settings, patience);
  const closing = new AbortController();
  return {
    send: async (content) => {
      const message = messageOf(content, settings.from);
      if (message === undefined) return { kind: 'refused', reason: 'an address that mail cannot be sent to' };
      const expiry = AbortSignal.timeout(patience * STEPS);
      try {
        const { rejected = [] } = await transport.sendMail({ ...message, signal: AbortSignal.any([closing.signal, expiry]) });
        if (rejected.length === 0) return { kind: 'sent' };
        // Messages have one recipient, so that this does not happen; if it does, another try would reach the others twice.
        return { kind: 'refused', reason: `the mail server refused ${rejected.length} of ${content.to.length} recipients` };
      } catch (error) {
        if (closing.signal.aborted) return { kind: 'deferred', reason: 'stopped before the mail server had taken it' };
        if (expiry.aborted) return { kind: 'deferred', reason: 'the mail server did not come to an end' };
        return smtpFailure(error as SmtpError);
      }
    },
    verify: async () => {
      try {
        await transport.verify();
        return { kind: 'ready' };
      } catch (error) {
        return { kind: 'failed', reason: smtpFailure(error as SmtpError).reason };
      }
    },
    close: () => {
      closing.abort();
      transport.close();
    },
  };
}

function transportTo({ host, port, security, user, password, trustedCa }: MailSettings, patience: number): Transporter {
  const context = trustContext(trustedCa);
  return createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // Without this, a server that offers no login would get the mail without one.
    forceAuth: user !== undefined,
    ...(user !== undefined && { auth: { user, pass: password?.reveal((text) => text) ?? '' } }),
    tls: { rejectUnauthorized: true, ...(context !== undefined && { secureContext: context }) },
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

// Names and texts come from inventories and pages. nodemailer encodes and folds them; what is treacherous is named before it gets there.
function messageOf({ to, subject, text, html, files, messageId, thread }: MailContent, sender: string) {
  const from = readMailbox(sender);
  if (from === undefined || to.length === 0 || !to.every(isAddress)) return undefined;
  return {
    from: { ...from },
    to: to.map((address) => ({ name: '', address })),
    envelope: { from: from.address, to: [...to] },
    subject: shorten(printable(subject), SUBJECT),
    text,
    html,
    attachments: files.map(({ name, type, text: content }) => ({
      filename: shorten(printable(name), FILE_NAME),
      contentType: `${type}; charset=utf-8`,
      content,
    })),
    messageId,
    references: thread,
    inReplyTo: thread,
    headers: [
      // RFC 3834, section 5; the second one is Exchange's (MS-OXCMAIL): nobody is out of office for a machine.
      { key: 'Auto-Submitted', value: 'auto-generated' },
      { key: 'X-Auto-Response-Suppress', value: 'All' },
      // RFC 2919: what mail programs filter by; stable for the sites that the thread is about.
      { key: 'List-Id', value: thread.replace('@', '.') },
    ],
  };
}
