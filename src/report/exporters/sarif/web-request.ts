// One request of an incident as SARIF holds it: names, and no value.
import type { WebRequest } from 'sarif';
import type { RequestSummary } from '../../../model/audit-report.ts';
import { MASK } from '../../../model/redacted-url.ts';
import { printable } from '../../printable.ts';
import type { SarifLimits } from './github-limits.ts';

/** SARIF 2.1.0, 3.46. The URL of a summary is redacted already. */
export function webRequest({ url, method, headers }: RequestSummary, { fields, message }: SarifLimits): WebRequest {
  const target = printable(url);
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const names = query.split('&').flatMap((pair) => (pair.includes('=') ? [pair.slice(0, pair.indexOf('='))] : []));
  return {
    protocol: /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url)?.[0] ?? 'https',
    method: printable(method),
    target: target.length <= message ? target : `${target.slice(0, message).replace(/[\ud800-\udbff]$/, '')}…`,
    ...(headers.length === 0 ? {} : { headers: masked(headers, fields) }),
    ...(names.length === 0 ? {} : { parameters: masked(names, fields) }),
  };
}

function masked(names: readonly string[], most: number): Record<string, string> {
  return Object.fromEntries([...new Set(names)].slice(0, most).map((name) => [printable(name), MASK]));
}
