// One line to the browser that carries all sessions (flattened protocol): commands with answers, and events.
import type { CdpEvent, DetachedFromTarget } from './protocol.ts';

/** Carries whole messages in both directions. */
export interface CdpLine {
  send(text: string): void;
  /** Each is called in the order of the wire; `onEnd` once. */
  listen(onText: (text: string) => void, onEnd: () => void): void;
}

export interface CdpConnection {
  /** Rejects when the browser refuses the command, or it or the session is gone; the message names the command only. */
  readonly send: CdpSend;
  /** Rejects when the line ends. */
  readonly lost: Promise<never>;
  readonly isOpen: () => boolean;
}

export type CdpSend = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** What the browser says: an event, or the answer to a command. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: CdpRefusal['error'];
}

/** A refusal keeps the browser's own words apart: they may quote a URL. */
export class CdpRefusal extends Error {
  override readonly name = 'CdpRefusal';
  readonly error: { readonly code: number; readonly message: string };

  constructor(method: string, error: CdpRefusal['error']) {
    super(`${method} was refused (${error.code})`);
    this.error = error;
  }
}

interface Waiting {
  readonly method: string;
  readonly sessionId: string | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `onEvent` is called in the order of the wire. */
export function openCdp(line: CdpLine, onEvent: (event: CdpEvent) => void): CdpConnection {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isOpen = true;
  let lose = (_error: Error): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject;
  });
  lost.catch(() => undefined); // nobody has to wait for it

  function take(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.method !== undefined) {
      if (message.method === 'Target.detachedFromTarget') forget((message.params as DetachedFromTarget).sessionId);
      return onEvent({ method: message.method, params: message.params, sessionId: message.sessionId });
    }
    const command = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.error !== undefined) command?.reject(new CdpRefusal(command.method, message.error));
    else command?.resolve(message.result);
  }

  // A session that is gone answers nothing any more.
  function forget(session: string): void {
    for (const [id, { method, sessionId, reject }] of waiting) {
      if (sessionId !== session) continue;
      waiting.delete(id);
      reject(new Error(`the target is gone (${method})`));
    }
  }

  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    for (const { method, reject } of waiting.values()) reject(new Error(`the browser is gone (${method})`));
    waiting.clear();
    lose(new Error('the browser is gone'));
  }

  line.listen(take, end);
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(new Error(`the browser is gone (${method})`));
        lastId += 1;
        waiting.set(lastId, { method, sessionId, resolve, reject });
        line.send(JSON.stringify({ id: lastId, method, params, ...(sessionId !== undefined && { sessionId }) }));
      }),
    lost,
    isOpen: () => isOpen,
  };
}
