// What the robots.txt files of a run's hosts say to this tool (RFC 9309).
import robotsParser from 'robots-parser';
import type { Raw } from '../../model/raw.ts';

/** The name that a robots.txt would call this tool by. */
export const ROBOT_NAME = 'tagspill';

/** How a robots.txt was answered. */
export type RobotsAnswer =
  | { readonly kind: 'text'; readonly text: string }
  /** There is none (4xx): everything is allowed. */
  | { readonly kind: 'none' }
  /** It could not be read (5xx, no connection): RFC 9309 2.3.1.4 has nothing allowed then. */
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface Robots {
  /** Origins whose file nobody has read yet, each once: `https://www.lender.example`. */
  readonly unknown: (urls: readonly Raw[]) => readonly string[];
  readonly learn: (origin: string, answer: RobotsAnswer) => void;
  readonly isDisallowed: (url: Raw) => boolean;
  /** Milliseconds between two pages that the host wishes for. */
  readonly delayOf: (url: Raw) => number;
  /** As the files name them. */
  readonly sitemaps: () => readonly string[];
  /** Origins whose file could not be read, with the reason. */
  readonly unreachable: () => readonly { readonly origin: string; readonly reason: string }[];
}

interface Rules {
  isDisallowed(url: string, name: string): boolean | undefined;
  getCrawlDelay(name: string): number | undefined;
  getSitemaps(): string[];
}

// The package is CommonJS, and its types say `export default`: under Node, the function itself is the default.
const parseRobots = robotsParser as unknown as (url: string, text: string) => Rules;

/** Sites write minutes where they mean seconds; a run that waits that long for each page sees nothing. */
const LONGEST_DELAY = 30_000;

export function openRobots(): Robots {
  const rules = new Map<string, Rules | RobotsAnswer>();

  const rulesFor = (url: string): Rules | RobotsAnswer | undefined =>
    URL.canParse(url) ? rules.get(new URL(url).origin) : undefined;

  return {
    unknown: (urls) => originsOf(urls).filter((origin) => !rules.has(origin)),
    learn: (origin, answer) => {
      rules.set(origin, answer.kind === 'text' ? parseRobots(`${origin}/robots.txt`, answer.text) : answer);
    },
    isDisallowed: (url) =>
      url.ask((text) => {
        const own = rulesFor(text);
        if (own === undefined) return false;
        return 'kind' in own ? own.kind === 'unreachable' : own.isDisallowed(text, ROBOT_NAME) === true;
      }),
    delayOf: (url) =>
      url.ask((text) => {
        const own = rulesFor(text);
        const seconds = own === undefined || 'kind' in own ? 0 : (own.getCrawlDelay(ROBOT_NAME) ?? 0);
        return Math.min(LONGEST_DELAY, Math.max(0, seconds * 1000 || 0));
      }),
    sitemaps: () => [...rules.values()].flatMap((own) => ('kind' in own ? [] : own.getSitemaps())),
    unreachable: () =>
      [...rules].flatMap(([origin, own]) =>
        'kind' in own && own.kind === 'unreachable' ? [{ origin, reason: own.reason }] : [],
      ),
  };
}

/** Each once, of the web only. */
export function originsOf(urls: readonly Raw[]): readonly string[] {
  const origins = new Set<string>();
  for (const url of urls) {
    url.ask((text) => {
      const { origin, protocol } = new URL(text);
      if (/^https?:$/.test(protocol)) origins.add(origin);
    });
  }
  return [...origins];
}
