// A certificate authority that lives in memory: it signs one certificate for each host that a browser names.
import { createSecureContext, type SecureContext } from 'node:tls';
import { makeAuthority } from '../platform/authority.ts';

/** Signs for any host; `certificate` is what a client must trust. */
export interface StageAuthority {
  /** PEM. */
  readonly certificate: string;
  /** The key and certificate for `host`; signed at the first call, remembered after it. */
  contextFor(host: string): Promise<SecureContext>;
}

/** Makes a new authority; nothing of it is ever written to disk. */
export async function openAuthority(): Promise<StageAuthority> {
  const authority = await makeAuthority('tagspill demo authority');
  const contexts = new Map<string, Promise<SecureContext>>();
  const sign = async (host: string): Promise<SecureContext> => {
    const { key, cert } = await authority.sign(host);
    return createSecureContext({ key, cert });
  };
  return {
    certificate: authority.cert,
    contextFor: (host) => {
      const known = contexts.get(host) ?? sign(host);
      contexts.set(host, known);
      return known;
    },
  };
}
