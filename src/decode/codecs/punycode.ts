// Labels of an internationalised host name → text (RFC 3492, RFC 5891): `xn--wgv71a119e.jp`.
import { domainToUnicode } from 'node:url';
import type { TextCodec } from '../codec.ts';

// A host name has 253 characters at most.
const LONGEST = 253;

export const punycode: TextCodec = {
  id: 'punycode',
  takes: 'text',
  stage: 'token',
  guard: { needs: '-', allows: '0aA-._', least: 6 },
  opens: (text) => {
    if (text.length > LONGEST || !/(?:^|\.)xn--[a-z0-9]/i.test(text)) return undefined;
    const content = domainToUnicode(text);
    if (content === '' || content === text.toLowerCase()) return undefined;
    return { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: 'xn--wgv71a119e', plain: '日本語' },
      { encoded: 'www.XN--wgv71a119e.example', plain: 'www.日本語.example' },
    ],
    refuses: ['koza-no', 'xn--', 'a-xn--wgv', 'xn--99999999999'],
  },
};
