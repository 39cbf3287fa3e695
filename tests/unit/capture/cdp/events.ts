// Events of the DevTools Protocol, as short as a test wants to write them.
import type { CdpEvent, TargetInfo } from '../../../../src/capture/cdp/protocol.ts';
import type { WatchedTarget } from '../../../../src/capture/cdp/watch-browser.ts';

export const PAGE: TargetInfo = { targetId: 'page', type: 'page' };

/** A target that is watched by a session of this name; a page unless told otherwise. */
export const watched = (sessionId: string, changes: Partial<WatchedTarget> = {}): WatchedTarget => ({
  ...PAGE,
  sessionId,
  parent: undefined,
  ...changes,
});

const event = (method: string, params: object): CdpEvent => ({ method, params, sessionId: 's' });

/** A document of the main frame unless `id` and `parentId` say otherwise. */
export const committed = (url: string, loaderId: string, id = 'main', parentId?: string): CdpEvent =>
  event('Page.frameNavigated', { frame: { id, loaderId, url, ...(parentId !== undefined && { parentId }) } });

export const requested = (reason: string, frameId = 'main'): CdpEvent =>
  event('Page.frameRequestedNavigation', { frameId, reason });

export const moved = (url: string, frameId = 'main'): CdpEvent => event('Page.navigatedWithinDocument', { frameId, url });

export const attached = (frameId: string, parentFrameId = 'main'): CdpEvent =>
  event('Page.frameAttached', { frameId, parentFrameId });

/** `Network.requestWillBeSent`; with `isDocument` a navigation of its loader. */
export function sent(
  url: string,
  {
    loaderId = 'l1',
    isDocument = false,
    redirected = false,
    frameId = 'main',
    ...rest
  }: { loaderId?: string; isDocument?: boolean; redirected?: boolean; frameId?: string | undefined } & Record<
    string,
    unknown
  > = {},
): CdpEvent {
  return event('Network.requestWillBeSent', {
    requestId: isDocument ? loaderId : `${loaderId}.${url}`,
    loaderId,
    documentURL: url,
    frameId,
    type: isDocument ? 'Document' : 'Image',
    initiator: { type: 'other' },
    ...(redirected && { redirectResponse: {} }),
    request: { url, method: 'GET' },
    ...rest,
  });
}

export const other = event;
