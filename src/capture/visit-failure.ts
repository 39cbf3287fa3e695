// Why a visit fell short, in printable words: Playwright's own messages quote URLs and typed values.
import type { VisitOutcome } from '../model/page-visit.ts';
import type { UpstreamFailure } from './sink/wire-record.ts';

/** Every outcome but `visited`. */
export type VisitFailure = Exclude<VisitOutcome, { readonly kind: 'visited' }>;

const REASONS: Readonly<Record<UpstreamFailure['kind'], string>> = {
  dns: 'the host name is not known',
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

/** A navigation that Playwright reports as failed. Of its message only the error's own name is taken. */
export function failureOfNavigation(error: unknown): VisitFailure {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof Error && error.name === 'TimeoutError')
    return { kind: 'timeout', reason: 'the page did not answer in time' };
  if (message.includes('Download is starting')) return { kind: 'unreachable', reason: 'the address is a download' };
  const name = /net::(ERR_[A-Z0-9_]+)/.exec(message)?.[1];
  return {
    kind: 'unreachable',
    reason: name === undefined ? 'the page could not be opened' : `the page could not be opened (${name})`,
  };
}
