// Why a visit fell short, in printable words: the browser's and the driver's own messages quote URLs and typed values.
import type { VisitOutcome } from '../model/page-visit.ts';
import type { UpstreamFailure } from './sink/wire-record.ts';

/** Every outcome but `visited`. */
export type VisitFailure = Exclude<VisitOutcome, { readonly kind: 'visited' }>;

const REASONS: Readonly<Record<UpstreamFailure['kind'], string>> = {
  dns: 'the host name is not known',
  local: 'the host name leads to this machine, and the plan does not name it',
  refused: 'the server refuses connections',
  certificate: 'the certificate is not trusted',
  timeout: 'the server does not answer',
  broken: 'the connection broke',
};

/** A main document that its server did not deliver. */
export function failureOfServer(failure: UpstreamFailure): VisitFailure {
  const kind = failure.kind === 'certificate' ? 'certificate' : 'unreachable';
  return { kind, reason: `${REASONS[failure.kind]} (${failure.code})` };
}

/** A navigation that came to nothing: by the browser's name for it (`net::ERR_…`), or because of what it was. */
export function failureOfNavigation(what: string): VisitFailure {
  if (what === 'timeout') return { kind: 'timeout', reason: 'the page did not answer in time' };
  if (what === 'download') return { kind: 'unreachable', reason: 'the address is a download' };
  const name = /^net::(ERR_[A-Z0-9_]+)$/.exec(what)?.[1];
  return {
    kind: 'unreachable',
    reason: name === undefined ? 'the page could not be opened' : `the page could not be opened (${name})`,
  };
}

// The server keeps the page from us: what its users get was not seen. Other pages of the 4xx kind are what their users get.
const REFUSALS = new Set([401, 403, 407, 429]);

/** A main document that came with this status. */
export function failureOfStatus(status: number | undefined): VisitFailure | undefined {
  if (status === undefined || (status < 500 && !REFUSALS.has(status))) return undefined;
  return { kind: 'unreachable', reason: `HTTP ${status}` };
}

/** Bytes of a main document, unpacked: no page that a person reads is longer, and a browser that holds several such dies. */
export const MOST_DOCUMENT_BYTES: number = 20 * 1024 * 1024;

/** A main document that was cut off. */
export const TOO_LARGE: VisitFailure = {
  kind: 'too-large',
  reason: `its document is longer than ${MOST_DOCUMENT_BYTES / 1024 / 1024} MiB`,
};
