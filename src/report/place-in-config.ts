// Incident → the line of the configuration that a code review tool shows beside it.
import type { ConfigPlaces, Place } from '../model/config-places.ts';
import { hostOf } from '../model/masked-host.ts';
import { routeOfShown } from '../model/redacted-url.ts';
import type { Cause, Incident } from '../model/incident.ts';

/** What of an incident tells its place; of a baseline's only the cause is known. */
export interface Placed extends Partial<Pick<Incident, 'label' | 'pages'>> {
  readonly cause: Pick<Cause, 'at' | 'page' | 'site'>;
}

export interface PlaceInConfig {
  /** Relative to the checkout, with `/`. */
  readonly file: string;
  /** Of the visit that met it first. */
  readonly place: Place;
  /** Of the other visits that met it, in the order of the file. */
  readonly others: readonly Place[];
}

/**
 * Where no file was read (a URL, a recording) or it stands outside of the checkout: the first line of the file that `tagspill init` writes.
 * Importers demand a relative path and do not look whether it is there: GitHub then shows an alert without code, GitLab a line without a
 * link. Any other name would make new alerts of the old ones on the day on which the site gets its configuration.
 */
const NO_FILE = { file: 'tagspill.yaml', site: { line: 1, column: 1, endLine: 1, endColumn: 2 } } as const;

/** The line of the site, for what concerns no page. */
export function siteInConfig(config: ConfigPlaces | undefined): Omit<PlaceInConfig, 'others'> {
  return config?.file === undefined ? { file: NO_FILE.file, place: NO_FILE.site } : { file: config.file, place: config.site };
}

/** By the name of the visit, else by its address, else by its route; else the line of the site. */
export function placeInConfig(config: ConfigPlaces | undefined, incident: Placed): PlaceInConfig {
  const site = siteInConfig(config);
  if (config?.file === undefined) return { ...site, others: [] };
  const [place = site.place, ...others] = entriesOf(config, incident).map((entry) => entry.place);
  return { file: config.file, place, others };
}

type Entry = ConfigPlaces['entries'][number];

function entriesOf({ entries }: ConfigPlaces, { cause, label, pages = [] }: Placed): readonly Entry[] {
  // Several visits of one incident are named `one · other`.
  const named = ` · ${label ?? ''} · `;
  const ways: readonly ((entry: Entry) => boolean)[] = [
    (entry) => label !== undefined && entry.label !== undefined && named.includes(` · ${entry.label} · `),
    (entry) => entry.url !== undefined && pages.includes(entry.url),
    (entry) => entry.url !== undefined && routeOfShown(entry.url) === cause.page && isOnSite(entry.url, cause.site),
  ];
  return ways.map((isMeant) => entries.filter(isMeant)).find((found) => found.length > 0) ?? [];
}

function isOnSite(url: string, site: string): boolean {
  const host = hostOf(url) ?? '';
  return host === site || host.endsWith(`.${site}`);
}
