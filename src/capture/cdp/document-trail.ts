// Follows every frame of a browser context: which document is in it now, and how it came there.
import type { Arrival, DocumentRef } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import { siteOf } from '../site.ts';
import type {
  CdpEvent,
  FrameAttached,
  FrameNavigated,
  FrameRequestedNavigation,
  NavigatedWithinDocument,
  RequestWillBeSent,
  TargetInfo,
} from './protocol.ts';

/** A document with what joins requests to it. */
export interface SeenDocument {
  readonly ref: DocumentRef;
  readonly loaderId: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

/** A frame's document and the main frame's above it, at one moment; the same one for the main frame. */
export interface Standing {
  readonly own: SeenDocument | undefined;
  readonly top: SeenDocument | undefined;
}

export interface DocumentTrail {
  /** Events of the Page domain, and requests for documents. */
  take(event: CdpEvent, target: TargetInfo): void;
  /** Without a frame (workers): the document that came last. */
  standingOf(frameId: string | undefined): Standing;
  /** Where the documents of this frame are asked for from: the frame itself when it is a main frame, else its parent. */
  askerOf(frameId: string | undefined): Standing;
  /** Of a request for a document: for the main frame, for the main frame by submitting a form, or for a frame below it. */
  navigationOf(frameId: string | undefined, loaderId: string): 'main' | 'form' | 'frame';
  /** Was a main document of this loader asked for by no page: typed into the address bar, or by whoever drives the browser? */
  isTyped(loaderId: string): boolean;
  /** Main-frame documents in the order of arrival. */
  mainDocuments(): readonly SeenDocument[];
  /** Goes on from another visit's: pages that stay open (by their main frame) are still where they were. */
  inherit(trail: Pick<DocumentTrail, 'frames'>, isOpen: (mainFrame: string) => boolean): void;
  /** Each frame's parent and document. */
  frames(): ReadonlyMap<string, Pick<Frame, 'parent' | 'document'>>;
}

// Page.ClientNavigationReason, where it says how. A refresh is the server's or the document's redirect, only later.
const ARRIVALS: Readonly<Record<string, Arrival>> = {
  formSubmissionGet: 'form-get',
  formSubmissionPost: 'form-post',
  anchorClick: 'link',
  scriptInitiated: 'script',
  httpHeaderRefresh: 'redirect',
  metaTagRefresh: 'redirect',
};

interface Frame {
  parent: string | undefined;
  document: SeenDocument | undefined;
  /** Why the navigation that is about to begin was asked for. */
  reason: string | undefined;
}

interface Trail {
  readonly visit: string;
  readonly frames: Map<string, Frame>;
  /** By loader, from the request on. */
  readonly arrivals: Map<string, Arrival>;
  readonly mainDocuments: SeenDocument[];
  /** Loaders of main documents that no page asked for. */
  readonly typed: Set<string>;
}

/** `visit` is put down with each document. */
export function followDocuments(visit: string): DocumentTrail {
  const trail: Trail = { visit, frames: new Map(), arrivals: new Map(), mainDocuments: [], typed: new Set() };
  const parentOf = (frameId: string | undefined): string | undefined => trail.frames.get(frameId ?? '')?.parent;
  return {
    take: ({ method, params }, target) => TAKE[method]?.(trail, params, target),
    standingOf: (frameId) => standingOf(trail, frameId),
    askerOf: (frameId) => standingOf(trail, parentOf(frameId) ?? frameId),
    navigationOf: (frameId, loaderId) => {
      if (parentOf(frameId) !== undefined) return 'frame';
      return trail.arrivals.get(loaderId)?.startsWith('form') === true ? 'form' : 'main';
    },
    isTyped: (loaderId) => trail.typed.has(loaderId),
    mainDocuments: () => trail.mainDocuments,
    inherit: (other, isOpen) => inherit(trail, other.frames(), isOpen),
    frames: () => trail.frames,
  };
}

function inherit(trail: Trail, frames: ReturnType<DocumentTrail['frames']>, isOpen: (mainFrame: string) => boolean): void {
  const rootOf = (id: string): string => {
    const parent = frames.get(id)?.parent;
    return parent === undefined ? id : rootOf(parent);
  };
  for (const [id, { parent, document }] of frames) {
    if (!isOpen(rootOf(id))) continue;
    const own = document && { ...document, ref: { ...document.ref, visit: trail.visit } };
    trail.frames.set(id, { parent, document: own, reason: undefined });
    if (own !== undefined && parent === undefined) trail.mainDocuments.push(own);
  }
}

const TAKE: Readonly<Record<string, (trail: Trail, params: unknown, target: TargetInfo) => void>> = {
  'Page.frameAttached': (trail, params) => {
    const { frameId, parentFrameId } = params as FrameAttached;
    frameOf(trail, frameId).parent = parentFrameId;
  },
  'Page.frameRequestedNavigation': (trail, params) => {
    const { frameId, reason } = params as FrameRequestedNavigation;
    frameOf(trail, frameId).reason = reason;
  },
  'Network.requestWillBeSent': (trail, params, target) => ask(trail, params as RequestWillBeSent, target),
  'Page.frameNavigated': (trail, params, target) => commit(trail, params as FrameNavigated, target),
  'Page.navigatedWithinDocument': (trail, params) => {
    const { frameId, url } = params as NavigatedWithinDocument;
    const frame = frameOf(trail, frameId);
    enter(trail, frame, { url, loaderId: frame.document?.loaderId ?? '', arrival: 'history' });
  },
};

// The loader of a document is known from its request on, and so is why the request was made.
function ask(trail: Trail, sent: RequestWillBeSent, { openerId }: TargetInfo): void {
  const { loaderId, requestId, frameId, type, redirectResponse } = sent;
  if (type !== 'Document' || requestId !== loaderId || frameId === undefined) return;
  const frame = frameOf(trail, frameId);
  const { reason } = frame;
  frame.reason = undefined; // spent: a navigation that comes to nothing must not colour the next
  if (redirectResponse !== undefined) trail.arrivals.set(loaderId, 'redirect');
  else if (reason !== undefined && ARRIVALS[reason] !== undefined) trail.arrivals.set(loaderId, ARRIVALS[reason]);
  else if (reason === undefined && frame.parent === undefined && openerId === undefined) trail.typed.add(loaderId);
}

function commit(trail: Trail, { frame: { id, parentId, loaderId, url, urlFragment } }: FrameNavigated, target: TargetInfo): void {
  const frame = frameOf(trail, id);
  frame.parent = parentId ?? frame.parent;
  frame.reason = undefined;
  if (frame.document?.loaderId === loaderId) return; // told twice
  const address = url + (urlFragment ?? '');
  // What no page asked for in so many words was asked for by the visit; in a popup, by the page that opened it.
  const unasked = target.openerId === undefined ? 'goto' : 'script';
  const arrival = trail.arrivals.get(loaderId) ?? firstArrivalAt(trail, address) ?? unasked;
  enter(trail, frame, { url: address, loaderId, arrival });
}

// Back, forward and reload bring an address again that is there for the reason that first brought it.
function firstArrivalAt({ mainDocuments }: Trail, address: string): Arrival | undefined {
  return mainDocuments.find(({ ref }) => ref.url.ask((url) => url === address))?.ref.arrival;
}

interface Entering {
  readonly url: string;
  readonly loaderId: string;
  /** For a main frame. */
  readonly arrival: Arrival;
}

function enter(trail: Trail, frame: Frame, { url, loaderId, arrival }: Entering): void {
  if (!/^https?:/.test(url)) {
    frame.document = undefined;
    return;
  }
  const isMain = frame.parent === undefined;
  const site = siteOf(new URL(url).hostname);
  const ref = { visit: trail.visit, url: new Raw(url), site, arrival: isMain ? arrival : ('frame' as const) };
  frame.document = { ref, loaderId, at: Date.now() };
  if (isMain) trail.mainDocuments.push(frame.document);
}

function standingOf({ frames, mainDocuments }: Trail, frameId: string | undefined): Standing {
  const last = mainDocuments.at(-1);
  let own: SeenDocument | undefined;
  let frame = frames.get(frameId ?? '');
  while (frame !== undefined) {
    own ??= frame.document; // about:blank and srcdoc frames speak for their parent
    if (frame.parent === undefined) return { own: own ?? last, top: frame.document ?? last };
    frame = frames.get(frame.parent);
  }
  return { own: own ?? last, top: last };
}

function frameOf({ frames }: Trail, id: string): Frame {
  const known = frames.get(id) ?? { parent: undefined, document: undefined, reason: undefined };
  frames.set(id, known);
  return known;
}
