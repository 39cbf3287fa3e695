// What an SMTP client ran into → whether another try is worth it, and why, in our own words: what a server says may hold addresses and controls.
import type { Delivery } from '../../model/message.ts';

/** As nodemailer fills its errors (its errors.js lists the codes). */
export interface SmtpError {
  readonly message: string;
  readonly code?: string | undefined;
  /** Node's code, where nodemailer put its own over it. */
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  /** What was being said: `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string | undefined;
}

type Failure = Exclude<Delivery, { readonly kind: 'sent' }>;

/**
 * RFC 5321, section 4.2.1: 4yz is worth another try, 5yz is not. That holds for answers about the mail itself. What a server says about who
 * we are or how we came (greeting, STARTTLS, AUTH, and RFC 4954's 530, 534, 535 and 538 at any time) is about its settings or ours: a person
 * repairs them, and all that waits is sent then, so that nothing is given up for it.
 */
export function smtpFailure(error: SmtpError): Failure {
  const { code, responseCode } = error;
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return aboutMail(error);
  return { kind: 'deferred', reason: aboutWay(error) + (responseCode === undefined ? '' : answerOf(error)) };
}

// 503 is about the order of commands: of the session, not of the mail.
const OF_SETTINGS: ReadonlySet<number> = new Set([503, 530, 534, 535, 538]);

const SUBJECTS: Readonly<Record<string, string>> = {
  'MAIL FROM': 'the mail server refused the sender',
  'RCPT TO': 'the mail server refused the recipient',
  DATA: 'the mail server refused the message',
};

function aboutMail(error: SmtpError): Failure {
  const { responseCode, command = '' } = error;
  if (responseCode === undefined) return { kind: 'refused', reason: 'it cannot be sent as it is' };
  if (responseCode === 530)
    return { kind: 'deferred', reason: `the mail server asks for a login or for encryption${answerOf(error)}` };
  const reason = (SUBJECTS[command] ?? 'the mail server refused') + answerOf(error);
  const isFinal = responseCode >= 500 && responseCode < 600 && !OF_SETTINGS.has(responseCode);
  return isFinal ? { kind: 'refused', reason } : { kind: 'deferred', reason };
}

function aboutWay({ code, originalCode, responseCode, message, command }: SmtpError): string {
  // The certificate's own fault says more than that there was no TLS; nodemailer keeps it in the message alone.
  if (/altname/i.test(message)) return 'TLS: the certificate of the mail server is for another name; nothing was sent';
  if (/certificate has expired/i.test(message)) return 'TLS: the certificate of the mail server has expired; nothing was sent';
  if (/certificate/i.test(message)) return 'TLS: the certificate of the mail server is not trusted; nothing was sent';
  if (code === 'ETLS' && responseCode !== undefined)
    return 'TLS: the mail server offers no STARTTLS; nothing was sent in the clear';
  if (code === 'ETLS') return 'TLS: no secure connection came about; nothing was sent';
  if (command === 'EHLO' && /STARTTLS/.test(message))
    return 'TLS: the mail server offers no STARTTLS; nothing was sent in the clear';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'the mail server refused the login';
  if (code === 'EDNS') return 'the name of the mail server was not found';
  if (code === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return 'the mail server did not answer in time';
  if (originalCode === 'ECONNREFUSED') return 'the mail server refused the connection';
  if (originalCode === 'EHOSTUNREACH' || originalCode === 'ENETUNREACH') return 'the mail server could not be reached';
  if (code === 'ECONNECTION' || code === 'ESOCKET') return 'the connection to the mail server was closed';
  return 'what answered does not speak SMTP';
}

// RFC 3463: an enhanced status code of the same class stands behind the reply code where the server gives them.
function answerOf({ responseCode, response = '' }: SmtpError): string {
  const enhanced = /^([245])\d\d[ -](\1\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[2];
  return ` (SMTP ${responseCode}${enhanced === undefined ? '' : ` ${enhanced}`})`;
}
