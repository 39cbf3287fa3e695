// RequestSummary → a curl command for whoever wants to see the request's shape: every value is a mask, so it repeats nothing.
import type { RequestSummary } from '../model/audit-report.ts';
import { MASK } from '../model/redacted-url.ts';
import { printable } from './printable.ts';

// curl makes these itself.
const OWN = new Set(['host', 'content-length', 'connection']);

/** Several lines, for a POSIX shell. */
export function redactedCurl({ method, url, headers, bodyBytes }: RequestSummary): string {
  const parts = [
    `${method === 'GET' ? 'curl' : `curl --request ${quoted(method)}`} ${quoted(url)}`,
    ...[...new Set(headers)]
      .filter((name) => !OWN.has(name) && !name.startsWith(':'))
      .map((name) => `--header ${quoted(`${name}: ${MASK}`)}`),
    ...(bodyBytes === 0 ? [] : [`--data-binary ${quoted(MASK)}`]),
  ];
  return parts.join(' \\\n  ');
}

// A single quote ends the text, stands by itself, and starts it again.
function quoted(text: string): string {
  return `'${printable(text).replaceAll("'", String.raw`'\''`)}'`;
}
