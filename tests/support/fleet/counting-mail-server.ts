// A mail server that counts what it takes by the process that sends it, so that a test knows when a message is in nobody's hands.
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface CountingMailServer {
  readonly port: number;
  /** `Message-ID` of each message that it took, in the order in which it did. */
  readonly taken: readonly string[];
  /** Messages whose text the process of now has begun to send. */
  readonly begun: () => number;
  /** A new process sends from now on. */
  readonly next: () => void;
  /** Called when a message was taken, before the sender is told so. */
  onTaken: () => void | Promise<void>;
  readonly close: () => Promise<void>;
}

export async function serveCountedMail(): Promise<CountingMailServer> {
  const taken: string[] = [];
  const processOf = new Map<string, number>();
  let current = 0;
  let begun = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    onConnect: ({ id }, callback) => {
      processOf.set(id, current);
      callback();
    },
    onData: (stream, { id }, callback) => {
      if (processOf.get(id) === current) begun += 1;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void take(Buffer.concat(chunks), callback);
      });
    },
  });
  // What breaks off in its middle was not taken.
  const take = async (raw: Buffer, answer: () => void): Promise<void> => {
    const { messageId } = await PostalMime.parse(raw);
    if (messageId !== undefined) taken.push(messageId);
    await counting.onTaken();
    answer();
  };
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const counting: CountingMailServer = {
    port: (server.server.address() as AddressInfo).port,
    taken,
    begun: () => begun,
    next: () => {
      current += 1;
      begun = 0;
    },
    onTaken: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return counting;
}
