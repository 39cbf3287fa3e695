// What is asked of a target before it runs, so that everything it sends is told.
import type { CdpEvent, FrameTree } from './protocol.ts';

/** A command to one target. */
export type TargetSend = (method: string, params?: object) => Promise<unknown>;

export interface HearingOrder {
  readonly type: string;
  /** Parameters of `Target.setAutoAttach`: what lives in the target is found, and held until it is heard as well. */
  readonly autoAttach: object;
  /** Kept of a body in events. */
  readonly postBytes: number;
  /** Does the browser keep answers for us? Bodies that are no text can be asked for only where it does. */
  readonly keepsAnswers: boolean;
}

const WITH_PAGES = new Set(['page', 'iframe', 'webview']);
const STACK_DEPTH = 16;

/** Resolves when the browser has taken every order: what is sent before that is not told. `tell` gets the document that is there already. */
export async function beHeard(
  send: TargetSend,
  order: HearingOrder,
  tell: (event: Omit<CdpEvent, 'sessionId'>) => void,
): Promise<unknown> {
  const frame = WITH_PAGES.has(order.type) ? enablePage(send).then(tell) : undefined;
  return Promise.all([enable(send, order), frame]);
}

// A popup is not always held until we are there: then its document is in place already.
async function enablePage(send: TargetSend): Promise<Omit<CdpEvent, 'sessionId'>> {
  const [, tree] = await Promise.all([
    send('Page.enable'),
    send('Page.getFrameTree'),
    send('Preload.enable').catch(() => undefined),
  ]);
  const { frameTree } = tree as { readonly frameTree: FrameTree };
  return { method: 'Page.frameNavigated', params: { frame: frameTree.frame } };
}

async function enable(send: TargetSend, { autoAttach, postBytes, keepsAnswers }: HearingOrder): Promise<void> {
  const buffers = keepsAnswers ? {} : { maxTotalBufferSize: 0, maxResourceBufferSize: 0 };
  await Promise.all([
    send('Network.enable', { maxPostDataSize: postBytes, ...buffers }),
    send('Target.setAutoAttach', autoAttach),
    // Without it an image's request is put down to the parser: its stack is that of the script that set `src`, one task earlier.
    send('Runtime.enable').then(() => send('Runtime.setAsyncCallStackDepth', { maxDepth: STACK_DEPTH })),
  ]);
}
