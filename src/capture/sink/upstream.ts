// Connections to real servers: host map, trust, kept sockets, and names for what can go wrong.
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Access } from '../../model/access.ts';
import type { HostMapping } from '../../model/crawl-plan.ts';
import { isLocalHost, LOCAL_ADDRESS, LOCAL_NAME, lookUpElsewhere } from '../../platform/local-host.ts';
import { trustContext } from '../../platform/trust.ts';
import { withAccess } from './access-headers.ts';
import type { Incoming } from './incoming.ts';
import type { UpstreamFailure } from './wire-record.ts';

/** Whom to connect to and whom to believe. */
export interface UpstreamPolicy {
  readonly hostMap: readonly HostMapping[];
  /** PEM certificates beside the well-known ones. */
  readonly trustedCa: readonly string[];
  readonly ignoreHttpsErrors: boolean;
  /** May a name lead to this machine or its link? Any may without it. */
  readonly mayBeLocal?: ((host: string) => boolean) | undefined;
  /** What the site's own hosts are sent besides. */
  readonly access?: Access | undefined;
}

export interface Upstream {
  /** Opens the request and sends its head; the body is the caller's. `fresh` forbids a kept socket. */
  dial(incoming: Incoming, options: { readonly headers: readonly string[]; readonly fresh: boolean }): http.ClientRequest;
  readonly close: () => void;
}

/** The place that stands for `host`: its own mapping, or that of `*`. */
export function mappingOf(hostMap: readonly HostMapping[], host: string): HostMapping | undefined {
  return hostMap.find((mapping) => mapping.host === host) ?? hostMap.find((mapping) => mapping.host === '*');
}

export function openUpstream(policy: UpstreamPolicy): Upstream {
  const kept = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };
  const trust = { rejectUnauthorized: !policy.ignoreHttpsErrors, secureContext: trustContext(policy.trustedCa) };
  return {
    dial: ({ method, url }, { headers, fresh }) => {
      const target = new URL(url);
      const isSecure = target.protocol === 'https:' || target.protocol === 'wss:';
      const host = target.hostname.replace(/^\[|\]$/g, '');
      const mapping = mappingOf(policy.hostMap, host);
      const isElsewhere = mapping === undefined && policy.mayBeLocal?.(target.hostname) === false;
      const options: https.RequestOptions = {
        method,
        host: mapping?.ip ?? (isElsewhere && isLocalHost(host) ? LOCAL_NAME : host),
        port: mapping?.port ?? (target.port || (isSecure ? 443 : 80)),
        path: url.slice(url.indexOf('/', url.indexOf('//') + 2)),
        headers: withAccess(headers, url, policy.access),
        maxHeaderSize: 256 * 1024,
        ...(isElsewhere && { lookup: lookUpElsewhere }),
        ...(fresh ? { agent: false } : { agent: isSecure ? kept.https : kept.http }),
      };
      if (!isSecure) return http.request(options);
      return https.request({ ...options, ...trust, servername: isIP(host) === 0 ? host : '' });
    },
    close: () => {
      kept.http.destroy();
      kept.https.destroy();
    },
  };
}

const KINDS: readonly (readonly [kind: UpstreamFailure['kind'], codes: RegExp])[] = [
  ['dns', /^(?:ENOTFOUND|EAI_\w+|ENODATA)$/],
  ['local', new RegExp(`^${LOCAL_ADDRESS}$`)],
  ['refused', /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/],
  ['timeout', /TIMEDOUT|TIMEOUT/],
  // OpenSSL's X509_V_ERR names as Node spells them (https://nodejs.org/api/tls.html#x509-certificate-error-codes).
  ['certificate', /CERT|SELF_SIGNED|UNABLE_TO_|CRL|^INVALID_CA$|^PATH_LENGTH|^INVALID_PURPOSE$|^HOSTNAME_MISMATCH$/],
];

/** Sorts an error of the network; its message is not looked at, because it names hosts. */
export function failureOf(error: unknown): UpstreamFailure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
  return { kind: KINDS.find(([, codes]) => codes.test(code))?.[0] ?? 'broken', code };
}
