// Puts a session's state into a context that Playwright does not drive: cookies by the protocol, local storage by a page of each
// origin whose document is answered on the spot, so that nothing reaches the wire.
import type { CdpSend } from '../cdp/connection.ts';
import type { BrowserWatch } from '../cdp/watch-browser.ts';
import type { SessionState, StoredCookie, StoredState } from './session-state.ts';

export interface PlantSettings {
  readonly send: CdpSend;
  readonly watch: Pick<BrowserWatch, 'listen' | 'ready'>;
  readonly browserContextId: string;
}

/** Resolves when everything but the tabs' own storage is in place; see `sessionStorageScript` for that. */
export async function plantState({ storage }: SessionState, settings: PlantSettings): Promise<void> {
  await storage.ask(async (json) => {
    const { cookies, origins } = JSON.parse(json) as StoredState;
    const { send, browserContextId } = settings;
    if (cookies.length > 0) await send('Storage.setCookies', { cookies: cookies.map(cookieParam), browserContextId });
    const kept = origins.filter(({ localStorage }) => localStorage.length > 0);
    if (kept.length > 0) await plantLocalStorage(kept, settings);
  });
}

function cookieParam({ expires, partitionKey, _crHasCrossSiteAncestor, ...cookie }: StoredCookie): object {
  return {
    ...cookie,
    ...(expires === -1 ? {} : { expires }),
    ...(partitionKey === undefined
      ? {}
      : { partitionKey: { topLevelSite: partitionKey, hasCrossSiteAncestor: _crHasCrossSiteAncestor ?? false } }),
  };
}

const EMPTY_PAGE = Buffer.from('<!doctype html>').toString('base64');

async function plantLocalStorage(origins: StoredState['origins'], settings: PlantSettings): Promise<void> {
  const { send, watch, browserContextId } = settings;
  const stopListening = watch.listen(browserContextId, {
    onEvent: ({ method, params, sessionId }) => {
      if (method !== 'Fetch.requestPaused') return;
      const { requestId } = params as { readonly requestId: string };
      const answer = {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: 'text/html' }],
        body: EMPTY_PAGE,
      };
      send('Fetch.fulfillRequest', answer, sessionId).catch(() => undefined);
    },
    onAttached: async () => undefined,
    onDetached: () => undefined,
  });
  try {
    const { targetId } = (await send('Target.createTarget', { url: 'about:blank', browserContextId })) as { targetId: string };
    const sessionId = await watch.ready(targetId);
    await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
    for (const { origin, localStorage } of origins) {
      await send('Page.navigate', { url: `${origin}/` }, sessionId);
      const expression = `for (const { name, value } of ${JSON.stringify(localStorage)}) localStorage.setItem(name, value)`;
      await send('Runtime.evaluate', { expression }, sessionId);
    }
    await send('Target.closeTarget', { targetId });
  } finally {
    stopListening();
  }
}

/** Run in each new document of a tab: gives its origin what the session left in the tab's own storage, while nothing stands there. */
export function sessionStorageScript({ sessionStorage }: SessionState, use: (script: string) => Promise<void>): Promise<void> {
  return (
    sessionStorage?.ask(async (json) =>
      use(`{
  const items = (${json})[location.origin] ?? [];
  if (items.length > 0 && sessionStorage.length === 0) for (const [name, value] of items) sessionStorage.setItem(name, value);
}`),
    ) ?? Promise.resolve()
  );
}
