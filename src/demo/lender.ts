// What a lender of the stage is: a host, a charset, the tags that it bought, and an answer for each route.
import type { Charset } from './charset.ts';
import type { Html } from './pages/html.ts';
import type { Tag } from './tags/tag.ts';

/** One visitor's request, as a page's code sees it. */
export interface Visit {
  readonly path: string;
  /** The query of a GET, the body of a POST, decoded. */
  readonly fields: ReadonlyMap<string, string>;
  /** The visitor holds a session cookie that this lender gave out. */
  readonly inSession: boolean;
}

export type Answer =
  | {
      readonly kind: 'page';
      readonly title: string;
      readonly main: Html;
      /** Runs before any tag is loaded. */
      readonly beforeTags?: Html;
    }
  /** `opensSession` gives the visitor a session cookie on the way. */
  | { readonly kind: 'redirect'; readonly status: 302 | 303; readonly to: string; readonly opensSession?: true }
  | { readonly kind: 'json'; readonly value: Readonly<Record<string, string>> }
  | { readonly kind: 'not-found' };

export type Route = (visit: Visit) => Answer;

/** By method and path: `GET /mail/stop`. */
export type Routes = Readonly<Record<string, Route>>;

export interface Lender {
  readonly host: string;
  readonly name: string;
  readonly tagline: string;
  /** CSS colour of header and buttons. */
  readonly colour: string;
  readonly charset: Charset;
  /** Entries of the header, by the path of the careless page; a twin's header leads to twins. */
  readonly nav: readonly { readonly path: string; readonly label: string }[];
  /** Ten, one for each recipient. */
  readonly tags: readonly Tag[];
  readonly routes: Routes;
}

const REPAIRED = '/repaired';

/** Path of the repaired page that stands beside `path`. */
export function twinOf(path: string): string {
  return REPAIRED + path;
}

/** True for a path below `/repaired`. */
export function isTwin(path: string): boolean {
  return path.startsWith(`${REPAIRED}/`);
}
