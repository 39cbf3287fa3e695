// What is used of somebody else's Playwright objects, in whatever version of it: nothing of ours is imported by their tests' Playwright.

/** A protocol session with one page (Playwright's `CDPSession`, whose types name every command of its own version). */
export interface AttachableSession {
  send(method: never, params?: never): Promise<unknown>;
  on(event: never, listener: never): unknown;
}

/** Playwright's `Frame`. */
export interface AttachableFrame {
  url(): string;
  parentFrame(): AttachableFrame | null;
}

/** Playwright's `Page`. */
export interface AttachablePage {
  context(): AttachableContext;
  mainFrame(): AttachableFrame;
  waitForLoadState(state: 'load', options: { timeout: number }): Promise<void>;
  on(event: 'framenavigated', listener: (frame: AttachableFrame) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

/** Playwright's `Request`. */
export interface AttachableRequest {
  url(): string;
  method(): string;
  headers(): Record<string, string>;
  postDataBuffer(): Uint8Array | null;
}

/** Playwright's `BrowserContext`. */
export interface AttachableContext {
  pages(): AttachablePage[];
  newPage(): Promise<AttachablePage>;
  /** Takes a page of its own version of Playwright, whatever that looks like. */
  newCDPSession(page: never): Promise<AttachableSession>;
  on(event: 'page', listener: (page: AttachablePage) => void): unknown;
  on(event: 'request', listener: (request: AttachableRequest) => void): unknown;
  browser(): AttachableBrowser | null;
}

/** Playwright's `Browser`. */
export interface AttachableBrowser {
  version(): string;
  browserType(): { name(): string };
}
