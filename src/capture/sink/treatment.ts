// Who may be asked: the policy of a run, applied to one request.
import type { Site } from '../../model/outbound-request.ts';
import { siteOf } from '../site.ts';
import type { Treatment } from './wire-record.ts';

/** The part of the policy that decides. */
export interface SealPolicy {
  /** Without it every request passes. */
  readonly seal: boolean;
  /** The visited sites. */
  readonly firstParties: ReadonlySet<Site>;
  /** Host names, or `*.` and a suffix, that pass although they are no first party. */
  readonly passHosts: readonly string[];
}

/** The facts that decide. */
export interface RequestFacts {
  readonly host: string;
  readonly method: string;
  /** See `destinationOf`. */
  readonly destination: string;
}

// What a page needs in order to go on, and what the sink can therefore fetch in the page's stead.
const FETCHED = new Set(['script', 'style', 'iframe', 'frame', 'worker', 'sharedworker', 'serviceworker']);

/** `fetched` is an offer: the caller may still answer locally, as when the URL itself holds a finding. */
export function treatmentOf(facts: RequestFacts, policy: SealPolicy): Treatment {
  if (!policy.seal || policy.firstParties.has(siteOf(facts.host)) || passes(facts.host, policy.passHosts)) return 'passed';
  return facts.method === 'GET' && FETCHED.has(facts.destination) ? 'fetched' : 'answered';
}

function passes(host: string, passHosts: readonly string[]): boolean {
  return passHosts.some((entry) => {
    const name = entry.toLowerCase();
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
  });
}
