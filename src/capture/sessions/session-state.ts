// What a session left in its browser context, kept in memory only and given to every later context of the same session.
import type { Page } from 'playwright';
import type { ConsentState } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';

export interface SessionState {
  /** One number for each preparation of a run: contexts of different states are never mixed. */
  readonly number: number;
  /** JSON as Playwright writes it: cookies, localStorage, IndexedDB. */
  readonly storage: Raw;
  /** JSON: origin to keys and values; undefined where nothing was left there. */
  readonly sessionStorage: Raw | undefined;
  /** IndexedDB can only be put back by Playwright: then every visit has a context that it drives. */
  readonly needsDriver: boolean;
  /** The choice that was made at its consent banner; undefined where none was. */
  readonly consent?: ConsentState | undefined;
}

/** Playwright's format, as far as this room reads it. */
export interface StoredState {
  readonly cookies: readonly StoredCookie[];
  readonly origins: readonly {
    readonly origin: string;
    readonly localStorage: readonly { readonly name: string; readonly value: string }[];
    readonly indexedDB?: readonly unknown[];
  }[];
}

export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since the Unix epoch; -1 for the session's. */
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'Strict' | 'Lax' | 'None';
  readonly partitionKey?: string;
  readonly _crHasCrossSiteAncestor?: boolean;
}

/** A state that was written down, as `login.storageState` names it. */
export function stateOf(number: number, storage: Raw, sessionStorage?: Raw): SessionState {
  const needsDriver = storage.ask((json) =>
    (JSON.parse(json) as StoredState).origins.some(({ indexedDB }) => indexedDB !== undefined && indexedDB.length > 0),
  );
  return { number, storage, sessionStorage, needsDriver };
}

/** The state of the context that this page stands in. */
export async function readState(number: number, page: Page): Promise<SessionState> {
  const stored = await page.context().storageState({ indexedDB: true });
  return stateOf(number, new Raw(JSON.stringify(stored)), await readSessionStorage(page));
}

const READ_SESSION_STORAGE = '[location.origin, Object.entries(sessionStorage)]';

// A tab's own storage is nobody else's: it is read in each frame that stands when the login has ended.
async function readSessionStorage(page: Page): Promise<Raw | undefined> {
  const origins: Record<string, [string, string][]> = {};
  for (const frame of page.frames()) {
    // Sandboxed frames and those of `data:` have none.
    const answer = await frame.evaluate(READ_SESSION_STORAGE).catch(() => undefined);
    const [origin, items] = (answer ?? ['null', []]) as [string, [string, string][]];
    if (origin !== 'null' && items.length > 0) origins[origin] = items;
  }
  return Object.keys(origins).length === 0 ? undefined : new Raw(JSON.stringify(origins));
}
