// One page of somebody else's browser and all that lives in it: frames of other processes, workers, service workers. Playwright hands out
// sessions for pages only, and drops what belongs to a session that it did not open itself: those below a page are spoken to through the
// page's own (`Target.sendMessageToTarget`).
import { beHeard, type TargetSend } from '../cdp/be-heard.ts';
import type { AttachedToTarget, CdpEvent, DetachedFromTarget, RequestWillBeSent, TargetInfo } from '../cdp/protocol.ts';
import type { WatchedTarget } from '../cdp/watch-browser.ts';
import type { AttachableSession } from './attachable.ts';
import { BODY_TOLD, HEARD_EVENTS } from './heard-events.ts';

export interface PageListener {
  readonly onEvent: (event: CdpEvent, target: WatchedTarget) => void;
  readonly onDetached: (target: WatchedTarget) => void;
  /** A page that is heard already through another session of ours; a service worker is told of by every page of its site. */
  readonly claim: (targetId: string) => boolean;
  readonly release: (targetId: string) => void;
}

/** Sessions below a page need the older way of speaking, which browsers still know. */
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };
/** There is no other record: as much as the sink keeps. */
const POST_BYTES = 16 * 1024 * 1024;

/** Resolves to the page's target when everything that it sends from then on is told. */
export async function watchPage(session: AttachableSession, listener: PageListener): Promise<WatchedTarget> {
  const send: TargetSend = (method, params) => session.send(method as never, params as never);
  const { targetInfo } = (await send('Target.getTargetInfo')) as { readonly targetInfo: TargetInfo };
  const target: WatchedTarget = { ...targetInfo, sessionId: targetInfo.targetId, parent: undefined };
  const take = openTarget(send, target, listener);
  for (const method of HEARD_EVENTS) session.on(method as never, ((params: unknown) => take({ method, params })) as never);
  await hear(send, target, take);
  return target;
}

type Take = (event: Pick<CdpEvent, 'method' | 'params'>) => void;

async function hear(send: TargetSend, { type }: TargetInfo, take: Take): Promise<void> {
  await beHeard(send, { type, autoAttach: AUTO_ATTACH, postBytes: POST_BYTES, keepsAnswers: true }, take);
}

/** A session that is spoken to through its parent's. */
interface Child {
  readonly target: WatchedTarget;
  readonly receive: (message: string) => void;
  readonly end: () => void;
}

function openTarget(send: TargetSend, target: WatchedTarget, listener: PageListener): Take {
  const children = new Map<string, Child>();

  function attach({ sessionId, targetInfo }: AttachedToTarget): void {
    const child = openChild(send, { ...targetInfo, sessionId, parent: target }, listener);
    children.set(sessionId, child);
  }

  function askForBody(sent: RequestWillBeSent): void {
    if (isWhole(sent)) return;
    const { requestId } = sent;
    const tell = (answer: object): void =>
      listener.onEvent({ method: BODY_TOLD, params: { requestId, ...answer }, sessionId: target.sessionId }, target);
    send('Network.getRequestPostData', { requestId }).then(
      (answer) => tell(answer as object),
      () => tell({}),
    );
  }

  return ({ method, params }) => {
    if (method === 'Target.attachedToTarget') attach(params as AttachedToTarget);
    else if (method === 'Target.receivedMessageFromTarget') {
      const { sessionId, message } = params as { readonly sessionId: string; readonly message: string };
      children.get(sessionId)?.receive(message);
    } else if (method === 'Target.detachedFromTarget') {
      const { sessionId } = params as DetachedFromTarget;
      children.get(sessionId)?.end();
      children.delete(sessionId);
    } else {
      listener.onEvent({ method, params, sessionId: target.sessionId }, target);
      if (method === 'Network.requestWillBeSent') askForBody(params as RequestWillBeSent);
    }
  };
}

// Blobs and files are not in the event.
const isWhole = ({ request: { hasPostData, postDataEntries } }: RequestWillBeSent): boolean =>
  hasPostData !== true || (postDataEntries !== undefined && postDataEntries.every(({ bytes }) => bytes !== undefined));

/** What a child says: an event, or the answer to a command. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

function openChild(parent: TargetSend, target: WatchedTarget, listener: PageListener): Child {
  const waiting = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  let lastId = 0;
  const send: TargetSend = (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const message = JSON.stringify({ id: lastId, method, params });
      parent('Target.sendMessageToTarget', { sessionId: target.sessionId, message }).catch(reject);
    });
  const take = openTarget(send, target, listener);
  const isOurs = listener.claim(target.targetId);
  void letRun(send, target, isOurs ? take : undefined);
  return {
    target,
    receive: (text) => {
      const { id, method, params, result, error } = JSON.parse(text) as Message;
      if (method !== undefined) {
        if (isOurs) take({ method, params });
        return;
      }
      const command = waiting.get(id ?? 0);
      waiting.delete(id ?? 0);
      if (error === undefined) command?.resolve(result);
      else command?.reject(new Error('the browser refused'));
    },
    end: () => {
      for (const { reject } of waiting.values()) reject(new Error('the target is gone'));
      waiting.clear();
      if (!isOurs) return;
      listener.release(target.targetId);
      listener.onDetached(target);
    },
  };
}

// What was asked before it runs is done before it runs; a service worker answers only when it does.
async function letRun(send: TargetSend, target: WatchedTarget, take: Take | undefined): Promise<void> {
  const run = (): Promise<unknown> => send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  if (take === undefined) return void (await run());
  const heard = hear(send, target, take).catch(() => undefined); // targets may die while they are being born
  if (target.type === 'service_worker') await run();
  await heard;
  await run();
}
