// One WebSocket to the browser that carries all sessions (flattened protocol): commands with answers, and events.
import { openTextSocket } from '../../platform/http.ts';
import type { CdpEvent } from './protocol.ts';

export interface CdpConnection {
  /** Rejects when the browser refuses the command or is gone; the message names the command only. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
  /** Rejects when the connection ends. */
  readonly lost: Promise<never>;
  readonly close: () => void;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `onEvent` is called in the order of the wire. */
export async function openCdp(url: string, onEvent: (event: CdpEvent) => void): Promise<CdpConnection> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isOpen = true;
  let lose = (_error: Error): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject;
  });
  lost.catch(() => undefined); // nobody has to wait for it

  const socket = await openTextSocket(url, {
    onText: (text) => {
      const answer = JSON.parse(text) as Answer;
      if (answer.method !== undefined) {
        return onEvent({ method: answer.method, params: answer.params, sessionId: answer.sessionId });
      }
      const command = waiting.get(answer.id ?? 0);
      waiting.delete(answer.id ?? 0);
      // The browser's message may quote a URL; the code tells enough.
      if (answer.error !== undefined) command?.reject(new Error(`${command.method} was refused (${answer.error.code})`));
      else command?.resolve(answer.result);
    },
    onClose: () => {
      isOpen = false;
      for (const { method, reject } of waiting.values()) reject(new Error(`the browser is gone (${method})`));
      waiting.clear();
      lose(new Error('the browser is gone'));
    },
  });

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(new Error(`the browser is gone (${method})`));
        lastId += 1;
        waiting.set(lastId, { method, resolve, reject });
        socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId !== undefined && { sessionId }) }));
      }),
    lost,
    close: () => socket.close(),
  };
}
