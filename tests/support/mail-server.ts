// A mail server on the loopback that does as it is told: takes mail, or refuses it at the step and with the code that a test wants.
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { makeAuthority } from '../../src/platform/authority.ts';

export interface MailServer {
  readonly port: number;
  /** Of the authority that signed its certificate. */
  readonly ca: string;
  /** Raw messages that it took, and to whom. */
  readonly taken: readonly { readonly to: readonly string[]; readonly raw: Buffer; readonly isSecure: boolean }[];
  /** Commands of people, as `MAIL`, `RCPT`, in the order in which they came. */
  readonly steps: readonly string[];
  readonly close: () => Promise<void>;
}

export interface MailServerWishes {
  /** In the certificate; `localhost` unless said otherwise. */
  readonly name?: string;
  readonly options?: SMTPServerOptions;
  /** Answers of steps, by code; `drop` closes the connection without one, `hang` says nothing. */
  readonly answer?: Readonly<Partial<Record<'MAIL' | 'RCPT' | 'DATA' | 'AUTH', number | 'drop' | 'hang'>>>;
  readonly login?: { readonly user: string; readonly password: string };
}

export async function serveMail({
  name = 'localhost',
  options = {},
  answer = {},
  login,
}: MailServerWishes = {}): Promise<MailServer> {
  const authority = await makeAuthority('mail test authority');
  const taken: { to: readonly string[]; raw: Buffer; isSecure: boolean }[] = [];
  const steps: string[] = [];
  const refuse = (
    step: keyof typeof answer,
    session: { readonly id: string },
    callback: (error?: Error | null) => void,
  ): void => {
    steps.push(step);
    const wish = answer[step];
    if (wish === undefined) return callback();
    if (wish === 'hang') return;
    if (wish === 'drop') return drop(server, session.id);
    callback(Object.assign(new Error(`5.7.1 no <owner@bank.example> \u001b[31m here`), { responseCode: wish }));
  };
  const server: SMTPServer = new SMTPServer({
    ...(await authority.sign(name)),
    authOptional: login === undefined,
    disabledCommands: login === undefined ? ['AUTH'] : [],
    logger: false,
    closeTimeout: 100,
    onMailFrom: (_, session, callback) => refuse('MAIL', session, callback),
    onRcptTo: (_, session, callback) => refuse('RCPT', session, callback),
    onAuth: ({ username, password }, session, callback) => {
      if (answer.AUTH !== undefined) return refuse('AUTH', session, (error) => callback(error ?? null, { user: username }));
      const isKnown = username === login?.user && password === login?.password;
      callback(isKnown ? null : new Error('no such login'), isKnown ? { user: username } : undefined);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return callback(Object.assign(new Error('5.3.4 too large'), { responseCode: 552 }));
        refuse('DATA', session, (error) => {
          if (error === undefined || error === null)
            taken.push({
              to: session.envelope.rcptTo.map(({ address }) => address),
              raw: Buffer.concat(chunks),
              isSecure: session.secure,
            });
          callback(error);
        });
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    ca: authority.cert,
    taken,
    steps,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function drop(server: SMTPServer, id: string): void {
  for (const connection of server.connections as Set<{ readonly id: string; readonly _socket: { destroy(): void } }>)
    if (connection.id === id) connection._socket.destroy();
}
