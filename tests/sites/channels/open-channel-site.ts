// Serves all pages of some channels, and what they need beside.
import type { Channel } from './channel.ts';
import { openTruthServer, type TruthServer } from './truth-server.ts';

export async function openChannelSite(channels: readonly Channel[]): Promise<TruthServer> {
  const withHttp2 = new Set(channels.filter(({ http2 }) => http2).map(({ id }) => id.replaceAll('_', '-')));
  const server = await openTruthServer((host) => withHttp2.has(host.split('.')[0] ?? ''));
  server.serve(Object.assign({}, ...channels.map(({ routes }) => routes(server))));
  return server;
}
