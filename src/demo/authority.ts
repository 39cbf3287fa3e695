// A certificate authority that lives in memory: it signs one certificate for each host that a browser names.
import { createSecureContext, type SecureContext } from 'node:tls';
// The package's main entry has no CA class, and loads a whole proxy.
import { generateCACertificate, getCA } from 'mockttp/dist/util/certificates';

/** Signs for any host; `certificate` is what a client must trust. */
export interface Authority {
  /** PEM. */
  readonly certificate: string;
  /** The key and certificate for `host`; signed at the first call, remembered after it. */
  contextFor(host: string): Promise<SecureContext>;
}

/** Makes a new authority; nothing of it is ever written to disk. */
export async function openAuthority(): Promise<Authority> {
  const pair = await generateCACertificate({
    subject: { commonName: 'tagspill demo authority', organizationName: 'tagspill demo' },
  });
  const authority = await getCA(pair);
  const contexts = new Map<string, Promise<SecureContext>>();
  const sign = async (host: string): Promise<SecureContext> => {
    const { key, cert } = await authority.generateCertificate(host);
    return createSecureContext({ key, cert });
  };
  return {
    certificate: pair.cert,
    contextFor: (host) => {
      const known = contexts.get(host) ?? sign(host);
      contexts.set(host, known);
      return known;
    },
  };
}
