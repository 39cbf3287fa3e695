// What a webhook answered → what became of the message. Nothing of the answer's body and no address comes into the reason.
import type { Delivery } from '../../model/message.ts';
import type { BareAnswer } from '../../platform/http.ts';

// Whoever asks for more is forgotten by the time, and would be a way to hold messages back for ever.
const LONGEST = 86_400;

const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the name was not found',
  EAI_AGAIN: 'the name was not found',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  CERT_HAS_EXPIRED: 'TLS: the certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'TLS: the certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'TLS: the certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'TLS: the certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'TLS: the certificate is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'TLS: the certificate is not trusted',
};

/** `now` in milliseconds since the Unix epoch. */
export function deliveryOf(answer: BareAnswer, now: number): Delivery {
  if (answer.kind === 'failed') return { kind: 'deferred', reason: FAILURES[answer.code] ?? 'the connection failed' };
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const reason = `HTTP ${status}`;
  // RFC 6585 and RFC 9110: too many requests, a timeout of the server's, too early.
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const after = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
    return { kind: 'deferred', reason, retryAfter: after === undefined ? undefined : retryAfter(after, now) };
  }
  // Followed, a redirect would carry the message and its signature to somebody whom nobody named.
  return { kind: 'refused', reason: status >= 300 && status < 400 ? `${reason}: redirects are not followed` : reason };
}

// RFC 9110, section 10.2.3: seconds, or a date. Both come out as seconds.
function retryAfter(text: string, now: number): number | undefined {
  const wait = /^\d+$/.test(text.trim()) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST) : undefined;
}
