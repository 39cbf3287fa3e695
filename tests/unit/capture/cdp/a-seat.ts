// A driver that sits at the relay: a real WebSocket on loopback, with a browser held by the test behind it.
import { WebSocket } from 'ws';
import type { CdpConnection } from '../../../../src/capture/cdp/connection.ts';
import type { TargetInfo } from '../../../../src/capture/cdp/protocol.ts';
import { openRelay, type Relay } from '../../../../src/capture/cdp/relay.ts';
import { aSend, type HeldSend } from './a-line.ts';
import { other } from './events.ts';

/** The second seat's own session with the browser. */
export const ROOT = 'seat';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly n?: number };
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Seat {
  readonly socket: WebSocket;
  readonly ask: (command: object) => void;
  /** The next messages from the relay. */
  readonly hear: (count: number) => Promise<readonly Message[]>;
}

interface HeldRelay extends Seat {
  readonly relay: Relay;
  readonly browser: HeldSend;
  readonly lose: (error: Error) => void;
  /** The browser tells of an event in a session. */
  readonly tell: (sessionId: string | undefined, method: string, params?: object) => void;
  /** The browser gives the second seat a session with a target, a page of its own context unless told otherwise. */
  readonly attach: (sessionId: string, info?: Partial<TargetInfo>, from?: string) => void;
}

interface SeatSettings {
  readonly answers?: Parameters<typeof aSend>[0];
  readonly ready?: (targetId: string) => Promise<unknown>;
}

/** A driver that has sat down and made the context `own`. */
export async function sitDown({ answers = {}, ready = async () => undefined }: SeatSettings = {}): Promise<HeldRelay> {
  const browser = aSend({
    'Target.attachToBrowserTarget': { sessionId: ROOT },
    'Target.createBrowserContext': { browserContextId: 'own' },
    ...answers,
  });
  let lose = (_error: Error): void => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject;
  });
  const connection: CdpConnection = { send: browser.send, lost, isOpen: () => true };
  const relay = openRelay({ connection, ready });
  const seat = await connect(relay);
  seat.ask({ id: 1, method: 'Target.createBrowserContext' });
  await seat.hear(1);
  const tell: HeldRelay['tell'] = (sessionId, method, params = {}) => relay.take({ ...other(method, params), sessionId });
  return {
    relay,
    browser,
    lose,
    ...seat,
    tell,
    attach: (sessionId, info = {}, from = ROOT) => {
      const targetInfo = { targetId: `target of ${sessionId}`, type: 'page', browserContextId: 'own', ...info };
      tell(from, 'Target.attachedToTarget', { sessionId, targetInfo });
    },
  };
}

export async function connect(relay: Relay): Promise<Seat> {
  const socket = new WebSocket(await relay.address());
  const heard: Message[] = [];
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString('utf8')) as Message);
    wake();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    socket,
    ask: (command) => socket.send(JSON.stringify(command)),
    hear: async (count) => {
      while (heard.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return heard.splice(0, count);
    },
  };
}

/** Resolves when the other end has hung up, or never let it in. */
export function closed(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));
}
