// A second seat at the browser's one line, for the driver that fills in forms: it sees its own contexts and no others, and none of
// its targets runs before our watch is in place.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { CdpRefusal, type CdpConnection } from './connection.ts';
import type { AttachedToTarget, CdpEvent, DetachedFromTarget, TargetInfo } from './protocol.ts';

export interface Relay {
  /** For `chromium.connectOverCDP`; the path is a secret of this run, and only one may sit down. */
  readonly address: () => Promise<string>;
  /** Takes every event of the connection and passes on what belongs to the second seat. */
  readonly take: (event: CdpEvent) => void;
  /** The contexts that were made from the second seat, in order. */
  readonly contexts: () => readonly string[];
  readonly close: () => void;
}

export interface RelaySettings {
  readonly connection: CdpConnection;
  /** Resolves when our own watch is in place; see `BrowserWatch.ready`. */
  readonly ready: (targetId: string) => Promise<unknown>;
}

interface Command {
  readonly id: number;
  readonly method: string;
  readonly params?: object;
  readonly sessionId?: string;
}

export function openRelay({ connection, ready }: RelaySettings): Relay {
  const contexts: string[] = [];
  const targets = new Map<string, TargetInfo>(); // by session of the second seat
  let root: string | undefined; // the second seat's own session with the browser
  let seat: WebSocket | undefined;
  let server: WebSocketServer | undefined;
  const say = (message: object): void => seat?.send(JSON.stringify(message));

  async function obey({ id, method, params, sessionId }: Command): Promise<void> {
    const session = sessionId ?? root;
    try {
      const target = targets.get(sessionId ?? '');
      if (method === 'Runtime.runIfWaitingForDebugger' && target !== undefined) await ready(target.targetId);
      const result = (await connection.send(method, params, session)) as { readonly browserContextId?: string };
      if (method === 'Target.createBrowserContext' && result.browserContextId !== undefined)
        contexts.push(result.browserContextId);
      say({ id, result, ...(sessionId !== undefined && { sessionId }) });
    } catch (error) {
      const refusal = error instanceof CdpRefusal ? error.error : { code: -32_000, message: 'Target closed' };
      say({ id, error: refusal, ...(sessionId !== undefined && { sessionId }) });
    }
  }

  function take({ method, params, sessionId }: CdpEvent): void {
    if (sessionId === undefined || (sessionId !== root && !targets.has(sessionId))) return;
    if (method === 'Target.attachedToTarget' && !welcome(params as AttachedToTarget)) return;
    if (method === 'Target.detachedFromTarget' && !targets.delete((params as DetachedFromTarget).sessionId)) return;
    say({ method, params, ...(sessionId !== root && { sessionId }) });
  }

  // What belongs to other contexts is none of the driver's business: its own domains there would double the browser's work.
  function welcome({ sessionId, targetInfo }: AttachedToTarget): boolean {
    const isOwn = targetInfo.browserContextId === undefined || contexts.includes(targetInfo.browserContextId);
    if (isOwn) targets.set(sessionId, targetInfo);
    else connection.send('Target.detachFromTarget', { sessionId }, root).catch(() => undefined);
    return isOwn;
  }

  async function open(): Promise<string> {
    const path = `/${randomBytes(16).toString('hex')}`;
    root = ((await connection.send('Target.attachToBrowserTarget')) as { sessionId: string }).sessionId;
    server = await listen(path);
    server.on('connection', (socket) => {
      if (seat !== undefined) {
        socket.terminate();
        return;
      }
      seat = socket;
      socket.on('message', (data: Buffer) => void obey(JSON.parse(data.toString('utf8')) as Command));
      socket.on('error', () => undefined); // told by its close
      connection.lost.catch(() => socket.terminate());
    });
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  }

  let opened: Promise<string> | undefined;
  return {
    address: () => (opened ??= open()),
    // An answer is passed on one microtask after it came: so must events be, or they would overtake what came before them.
    take: (event) => queueMicrotask(() => take(event)),
    contexts: () => contexts,
    close: () => {
      seat?.terminate();
      server?.close();
    },
  };
}

async function listen(path: string): Promise<WebSocketServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path, perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return server;
}
