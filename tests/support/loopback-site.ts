// A site and its vendors on one loopback port, over TLS with a certificate of its own authority; every request is kept.
import { generateCACertificate, getLocal, type CompletedRequest, type Mockttp } from 'mockttp';

export interface LoopbackSite {
  readonly port: number;
  /** PEM of the authority; trusting it is the caller's choice. */
  readonly authority: string;
  /** URLs that reached `host`, in order. */
  readonly received: (host: string) => readonly string[];
  readonly close: () => Promise<void>;
}

/** `pages` maps `host/path` to HTML or script; anything else is answered with 404, `vendor` hosts with 204. */
export async function startSite(pages: Readonly<Record<string, string>>): Promise<LoopbackSite> {
  const ca = await generateCACertificate({ subject: { commonName: 'loopback test authority' } });
  const server: Mockttp = getLocal({ https: { cert: ca.cert, key: ca.key }, http2: false });
  const seen: { host: string; url: string }[] = [];
  await server.forUnmatchedRequest().thenCallback((request: CompletedRequest) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    seen.push({ host, url: request.url });
    const page = pages[`${host}${request.path.replace(/\?.*$/, '')}`];
    if (page === undefined) return { statusCode: host.startsWith('www.') ? 404 : 204 };
    const type = request.path.includes('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    return { statusCode: 200, headers: { 'content-type': type }, body: page };
  });
  await server.start();
  return {
    port: server.port,
    authority: ca.cert,
    received: (host) => seen.filter((one) => one.host === host).map(({ url }) => url),
    close: () => server.stop(),
  };
}
