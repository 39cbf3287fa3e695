// Which addresses belong to the site that a run may open, and which of those it leaves alone.
import type { SkipReason } from '../../model/crawl-account.ts';
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import { compileGlob } from '../../model/glob.ts';
import type { Raw } from '../../model/raw.ts';
import type { ScopeSettings } from './itinerary-settings.ts';
import { isLocalHost } from '../../platform/local-host.ts';

export interface Scope {
  /** Does the plan name this host, not only a glob for it? */
  readonly isNamed: (host: string) => boolean;
  /** Is anything at this address a matter of this site? */
  readonly mayAsk: (url: string) => boolean;
  /** May a page be opened here at all? */
  readonly allows: (url: Raw) => boolean;
  /** Why a link to it is not followed; undefined where it may be. */
  readonly reasonAgainst: (url: Raw) => Extract<SkipReason, 'scope' | 'logout' | 'file'> | undefined;
}

/** Without `hosts`, the hosts of the visits and of the addresses that their steps open, each with and without `www.` */
export function openScope({ hosts, include, exclude }: ScopeSettings, named: readonly PlannedVisit[]): Scope {
  const own = namedHosts(named);
  const ownPlaces = namedHosts(named, 'host');
  const ownSites = new Set([...own].map(withoutWww));
  const isHost = anyOf(hosts);
  const isIncluded = include.length === 0 ? (): boolean => true : anyOf(include);
  const isExcluded = anyOf(exclude);
  const isNamed = (host: string): boolean => own.has(host) || hosts.includes(host);
  const admits = ({ hostname, host }: URL): boolean => {
    if (hosts.includes(hostname)) return true;
    // Another port of this machine is another service.
    if (isLocalHost(hostname)) return hosts.length === 0 && ownPlaces.has(host);
    return hosts.length === 0 ? ownSites.has(withoutWww(hostname)) : isHost(hostname);
  };
  const mayAsk = (text: string): boolean => {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && admits(url);
  };
  const isPage = (text: string): boolean => {
    const { pathname, search } = new URL(text);
    return isIncluded(pathname + search) && !isExcluded(pathname + search);
  };
  const allows = (url: Raw): boolean =>
    named.some((visit) => visit.url.equals(url)) || url.ask((text) => mayAsk(text) && isPage(text));

  return {
    isNamed,
    mayAsk,
    allows,
    reasonAgainst: (url) => {
      if (!allows(url)) return 'scope';
      if (url.ask((text) => LEAVES_SESSION.test(placeOf(text)))) return 'logout';
      return url.ask((text) => IS_FILE.test(new URL(text).pathname)) ? 'file' : undefined;
    },
  };
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** Hosts that the plan names, of its visits and of the addresses that their steps open; `host` has the port where it is not the usual one. */
export function namedHosts(named: readonly PlannedVisit[], part: 'hostname' | 'host' = 'hostname'): ReadonlySet<string> {
  const hosts = new Set<string>();
  const add = (text: string): void => {
    if (URL.canParse(text)) hosts.add(new URL(text)[part]);
  };
  for (const { url, steps } of named) {
    url.ask(add);
    for (const step of steps) if (step.kind === 'goto') step.url.ask(add);
  }
  return hosts;
}

function anyOf(globs: readonly string[]): (text: string) => boolean {
  const compiled = globs.map(compileGlob);
  return (text) => compiled.some((matches) => matches(text));
}

function placeOf(text: string): string {
  const { pathname, search, hash } = new URL(text);
  return pathname + search + hash;
}

// Following these would change what the following pages show, or fetch what is no page.
const LEAVES_SESSION = /(?:log|sign)[-_]?(?:out|off)|\/exit\b/i;
const IS_FILE =
  /\.(?:pdf|zip|gz|csv|xlsx?|docx?|pptx?|png|jpe?g|gif|webp|avif|svg|ico|mp[34]|mov|exe|dmg|apk|xml|json|js|css|woff2?|rss|ics)$/i;
