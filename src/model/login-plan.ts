// How a run opens its session: the way in, how it is known that it worked, and how it is known that it has ended.
import type { Raw } from './raw.ts';
import type { Step } from './step.ts';

/** What a page shows. Every sign that is given has to be there. */
export interface PageSigns {
  /** The page has ended at this address; query and a trailing slash do not count. */
  readonly url: Raw | undefined;
  /** CSS of an element that can be seen. */
  readonly selector: string | undefined;
  /** Part of the text that can be seen. */
  readonly text: string | undefined;
}

/** Held against the page after the login, and against each page that is visited. */
export interface LoginCheck {
  /** Where it is asked, and nowhere else; it is opened after the login. Undefined: where the login ends, and on every page of the site. */
  readonly at: Raw | undefined;
  readonly shows: PageSigns;
  /** None of it may be there. */
  readonly not: PageSigns | undefined;
}

/** The way in. */
export type LoginWay =
  /** Cookies and storage as Playwright writes them (JSON): https://playwright.dev/docs/api/class-browsercontext#browser-context-storage-state */
  | { readonly kind: 'storage-state'; readonly storage: Raw }
  | { readonly kind: 'steps'; readonly url: Raw; readonly steps: readonly Step[] };

export interface LoginPlan {
  readonly way: LoginWay;
  /** The login page: a visit that ends there has lost its session. */
  readonly url: Raw | undefined;
  /** An address of the site: its pages are those that need the session. */
  readonly start: Raw;
  readonly check: LoginCheck | undefined;
  /** A page that shows this has lost its session. */
  readonly loggedOut: PageSigns | undefined;
}
