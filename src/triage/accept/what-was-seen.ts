// What a run looked at → whether it would have met an incident that it did not meet. In doubt, it would not: unknown is never fixed.
import type { AcceptedIncident } from '../../model/acceptance.ts';
import type { Coverage, RequestSummary } from '../../model/audit-report.ts';
import type { ConsentChoice } from '../../model/crawl-plan.ts';
import type { ConsentState, Site } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import { routeOf } from '../../model/redacted-url.ts';
import { DERIVED_RULE, FORM_GET_RULE } from '../../model/rule.ts';

/** A run, as far as it says what it looked at. */
export interface Looked {
  readonly coverage: Coverage;
  readonly requests: Iterable<Pick<RequestSummary, 'page' | 'consent' | 'action'>>;
  /** Ids of the rules that were asked. */
  readonly rules: ReadonlySet<string>;
  /** A shard, or a look at some pages only: what it did not meet may be anywhere else. */
  readonly isPart: boolean;
  readonly hasContracts: boolean;
  readonly siteOf: (host: string) => Site;
}

/** What was seen of one page. */
interface Sight {
  readonly choices: Set<ConsentChoice>;
  readonly states: Set<ConsentState>;
  acted: boolean;
}

const CHOICE_OF: Readonly<Partial<Record<ConsentState, ConsentChoice>>> = {
  before: 'none',
  rejected: 'reject',
  accepted: 'accept',
};

/** `fixed` is only what this answers with true (docs/decisions/0022-what-a-baseline-accepts.md lists the conditions). */
export function whatWasSeen(looked: Looked): (incident: AcceptedIncident) => boolean {
  const { coverage, isPart, hasContracts, siteOf } = looked;
  const pageOf = (url: string): string | undefined => nameOf(url, siteOf);
  const troubled = coverage.gaps.map(({ page }) => (page === undefined ? undefined : pageOf(page)));
  if (isPart || troubled.includes(undefined)) return () => false;
  const isWhole = troubled.length === 0;
  const sights = sightsOf(looked, pageOf);
  const isLive = coverage.pages.length > 0;
  return (incident) => {
    if (!wereAsked(incident, looked)) return false;
    if (incident.cause.kind === 'contract') return hasContracts && isWhole;
    const page = `${incident.cause.site} ${incident.cause.page}`;
    const sight = sights.get(page);
    if (sight === undefined || troubled.includes(page)) return false;
    // A page that a visit came to on its way: whether it would have, only a run without any gap says.
    if (sight.choices.size === 0 && !isWhole) return false;
    if (incident.acted === true && !sight.acted) return false;
    if (incident.exposed === true && !isLive) return false;
    return (incident.consent ?? []).every((state) => wasDriven(state, sight));
  };
}

function sightsOf({ coverage, requests }: Looked, pageOf: (url: string) => string | undefined): ReadonlyMap<string, Sight> {
  const sights = new Map<string, Sight>();
  const sightOf = (url: string): Sight | undefined => {
    const page = pageOf(url);
    if (page === undefined) return undefined;
    const sight = sights.get(page) ?? { choices: new Set(), states: new Set(), acted: false };
    sights.set(page, sight);
    return sight;
  };
  for (const { url, outcome, consent = 'none' } of coverage.pages) {
    if (outcome === 'visited') sightOf(url)?.choices.add(consent);
  }
  for (const { page, drives } of coverage.forms ?? []) {
    const sight = sightOf(page);
    if (sight !== undefined && drives.some(({ failure }) => failure === undefined)) sight.acted = true;
  }
  const senders = new Map<string, Sight | undefined>();
  for (const { page, consent, action } of requests) {
    if (!senders.has(page)) senders.set(page, sightOf(page));
    const sight = senders.get(page);
    if (consent !== undefined) sight?.states.add(consent);
    if (sight !== undefined && action !== undefined) sight.acted = true;
  }
  return sights;
}

// A rule that was not asked cannot have answered.
function wereAsked({ rules: needed, cause }: AcceptedIncident, { rules, coverage }: Looked): boolean {
  return needed.every((rule) => {
    if (rule === DERIVED_RULE) return coverage.differential !== undefined;
    return rule === FORM_GET_RULE || cause.kind === 'contract' || rules.has(rule);
  });
}

// Without a banner nothing is chosen, and any session shows it.
function wasDriven(state: ConsentState, { choices, states }: Sight): boolean {
  const choice = CHOICE_OF[state];
  return choice === undefined || choices.has(choice) || states.has(state);
}

// Site and route, as an incident names its page.
function nameOf(url: string, siteOf: Looked['siteOf']): string | undefined {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1];
  return host === undefined ? undefined : `${siteOf(host.toLowerCase())} ${routeOf(new Raw(url))}`;
}
