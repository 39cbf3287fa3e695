// The part of the Chrome DevTools Protocol that capture listens to (https://chromedevtools.github.io/devtools-protocol/tot/).

/** An event of one session; the browser's own session has no id. */
export interface CdpEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId: string | undefined;
}

export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url?: string;
  readonly browserContextId?: string;
  /** The target whose page opened this one. */
  readonly openerId?: string;
}

/** `Target.attachedToTarget` */
export interface AttachedToTarget {
  readonly sessionId: string;
  readonly targetInfo: TargetInfo;
}

/** `Target.detachedFromTarget` */
export interface DetachedFromTarget {
  readonly sessionId: string;
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** 0-based. */
  readonly lineNumber: number;
  /** 0-based. */
  readonly columnNumber: number;
}

/** Innermost call first; `parent` is what scheduled it. */
export interface StackTrace {
  readonly callFrames: readonly CallFrame[];
  readonly parent?: StackTrace;
}

/** `Network.Initiator` */
export interface CdpInitiator {
  readonly type: string;
  readonly stack?: StackTrace;
  readonly url?: string;
  /** 0-based. */
  readonly lineNumber?: number;
}

/** `Network.requestWillBeSent` */
export interface RequestWillBeSent {
  readonly requestId: string;
  readonly loaderId: string;
  readonly documentURL: string;
  readonly frameId?: string;
  readonly type?: string;
  readonly initiator: CdpInitiator;
  readonly redirectResponse?: unknown;
  readonly request: {
    /** Without fragment. */
    readonly url: string;
    readonly method: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly hasPostData?: boolean;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
}

/** `Network.requestWillBeSentExtraInfo`: what the network adds to the request, cookies among it; before or after the event above. */
export interface RequestExtraInfo {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** `Network.loadingFailed`; `blockedReason` where it was never sent. */
export interface LoadingFailed {
  readonly requestId: string;
  readonly blockedReason?: string;
}

/** `Network.webSocketCreated` */
export interface WebSocketCreated {
  readonly requestId: string;
  readonly url: string;
  readonly initiator?: CdpInitiator;
}

/** `Network.webSocketFrameSent`; `payloadData` is base64 unless the opcode is 1 (text). */
export interface WebSocketFrameSent {
  readonly requestId: string;
  readonly response: { readonly opcode: number; readonly payloadData: string };
}

/** `Network.webTransportCreated` */
export interface WebTransportCreated {
  readonly url: string;
  readonly initiator?: CdpInitiator;
}

/** Of the Preload domain: `Failure` when nothing came of it. */
type PreloadingStatus = 'Pending' | 'Running' | 'Ready' | 'Success' | 'Failure' | 'NotSupported';

/** `Preload.prefetchStatusUpdated` */
export interface PrefetchStatusUpdated {
  readonly prefetchUrl: string;
  readonly initiatingFrameId: string;
  readonly status: PreloadingStatus;
}

/** `Preload.prerenderStatusUpdated` */
export interface PrerenderStatusUpdated {
  readonly key: { readonly url: string };
  readonly status: PreloadingStatus;
}

/** `Page.frameRequestedNavigation`: the page asked for it, before anything is sent. */
export interface FrameRequestedNavigation {
  readonly frameId: string;
  readonly reason: string;
}

/** `Page.frameAttached` */
export interface FrameAttached {
  readonly frameId: string;
  readonly parentFrameId: string;
}

/** `Page.frameNavigated`: a document was committed. */
export interface FrameNavigated {
  readonly frame: {
    readonly id: string;
    readonly parentId?: string;
    readonly loaderId: string;
    readonly url: string;
    /** With `#`. */
    readonly urlFragment?: string;
  };
}

/** Answer of `Page.getFrameTree`, its root. */
export interface FrameTree {
  readonly frame: FrameNavigated['frame'];
  readonly childFrames?: readonly FrameTree[];
}

/** `Page.navigatedWithinDocument`: a fragment, `pushState` or `replaceState`. */
export interface NavigatedWithinDocument {
  readonly frameId: string;
  /** With fragment. */
  readonly url: string;
}

/** `Runtime.executionContextCreated`; `isDefault` is the page's own world. */
export interface ExecutionContextCreated {
  readonly context: { readonly id: number; readonly auxData?: { readonly isDefault?: boolean } };
}

/** `Runtime.executionContextDestroyed` */
export interface ExecutionContextDestroyed {
  readonly executionContextId: number;
}

/** `Network.responseReceived` */
export interface ResponseReceived {
  readonly requestId: string;
  readonly loaderId: string;
  readonly frameId?: string;
  readonly response: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
}

/** `Network.dataReceived` */
export interface DataReceived {
  readonly requestId: string;
  /** Bytes after unpacking. */
  readonly dataLength: number;
}

/** `Page.javascriptDialogOpening` */
export interface DialogOpening {
  readonly type: 'alert' | 'confirm' | 'prompt' | 'beforeunload';
}

/** Answer of `Page.navigate`, when a document was committed or nothing came of it. */
export interface NavigateAnswer {
  /** A name of net_error_list.h with `net::` before it. */
  readonly errorText?: string;
  readonly isDownload?: boolean;
}
