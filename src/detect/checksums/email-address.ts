// E-mail addresses that belong to somebody, told from the other things that hold an `@`.
import { parse } from 'tldts';
import type { Checksum } from '../checksum.ts';

// RFC 5321 lengths: local part 64, whole address 254. Quoted local parts are left out: no form lets them through.
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@((?:[A-Za-z0-9-]{1,63}\.)+(?:[A-Za-z]{2,24}|xn--[A-Za-z0-9-]{2,59}))$/;
// `logo@2x.png`, `sprite@3x.webp`, `react@18.2.min.js`: file names.
const FILE_ENDING = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|json|map|woff2?|ttf|mp4)$/i;
// `https://<32 hex>@o1.ingest.sentry.io/1`: a key of the firm, not of a person (https://docs.sentry.io/concepts/key-terms/dsn-explainer/).
const SENTRY_KEY = /^[0-9a-f]{32}@/i;

// RFC 2606 and RFC 6761: names for documentation and tests, under which synthetic identities live.
const RESERVED = /(?:^|\.)(?:example|test|invalid)$/i;
// `logo@2x.app`, `pkg@1.2.3.dev`: a scale, a version.
const SCALE_OR_VERSION = /^(?:\dx\.|v?\d+(?:\.\d+)+)/i;

/** A domain needs a public suffix of ICANN's half of https://publicsuffix.org/: mail does not go to `localhost` or `a.min`. */
export const emailAddress: Checksum = {
  id: 'email-address',
  kind: 'form',
  accepts: (value) => {
    const address = value.normalize('NFKC').trim();
    const domain = address.length <= 254 ? ADDRESS.exec(address)?.[1] : undefined;
    if (domain === undefined || FILE_ENDING.test(domain) || SCALE_OR_VERSION.test(domain)) return false;
    if (!RESERVED.test(domain) && !hasPublicSuffix(domain)) return false;
    return !(SENTRY_KEY.test(address) && /sentry|ingest/i.test(domain)) && !address.includes('..');
  },
  proof: {
    accepts: ['a@b.example', 'test.taro+x@mail.example.jp', 'a_b-c@sub.b.example', 'test@xn--r8jz45g.example', 'ａ＠b.example'],
    refuses: [
      'logo@2x.png',
      'react@18.2.0',
      'pkg@1.2.3.min.js',
      '0123456789abcdef0123456789abcdef@o1.ingest.sentry.io',
      'a@b',
      '@jane',
      'a b@c.example',
      'a..b@c.example',
      'a@b.localhost',
      'a@core.bundle',
      'logo@2x.app',
      'pkg@1.2.dev',
    ],
  },
};

function hasPublicSuffix(domain: string): boolean {
  const parsed = parse(domain);
  return parsed.isIcann === true && parsed.domain !== null;
}
