// The certificate that the sink shows to the browser, and the pin by which the browser takes it for every host.
import { makeAuthority, pinOf } from '../../platform/authority.ts';

/** Made in memory for one run; the key is never written anywhere. */
export interface PinnedCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** Value of Chromium's `--ignore-certificate-errors-spki-list`: base64 of the SHA-256 of the public key. */
  readonly pin: string;
}

/**
 * One certificate is enough for all hosts. Chromium accepts a chain without further checks, the name included, when it holds a
 * pinned key (net/cert: IgnoreErrorsCertVerifier), and only then: any other bad certificate still counts.
 */
export async function makePinnedCertificate(): Promise<PinnedCertificate> {
  const { key, cert } = await makeAuthority('tagspill sink of one run');
  return { key, cert, pin: pinOf(cert) };
}
