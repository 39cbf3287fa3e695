// base64 in the alphabet for URLs and file names, which most senders leave unpadded (RFC 4648, section 5), and its relatives.
import { openBase64 } from '../base64-token.ts';
import type { TextCodec } from '../codec.ts';

/** As every tag sends some (RFC 9562, section 4): base64 of nothing. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const base64url: TextCodec = {
  id: 'base64url',
  takes: 'text',
  stage: 'token',
  guard: { needs: '-_', allows: '0aA-_=.*~,', least: 6 },
  // Without `-` or `_` it is plain base64, which goes first.
  opens: (text) => {
    if (!/[-_]/.test(text) || UUID.test(text)) return undefined;
    const digits = /^([A-Za-z0-9_-]+)(?:=*|\.*|\**|~*|,*)$/.exec(text)?.[1];
    if (digits !== undefined) return openBase64(digits);
    // Yahoo's y64: `.` for `+`, `_` for `/`, `-` for the padding (YUI's `y64.js`). Dots also stand between tokens.
    const y64 = /^([A-Za-z0-9._]+)-{0,2}$/.exec(text)?.[1];
    const opening = y64 === undefined ? undefined : openBase64(y64.replaceAll('.', '+'));
    return opening?.kind === 'decoded' ? { ...opening, likelihood: 'maybe' } : undefined;
  },
  proof: {
    pairs: [
      { encoded: '5Y-j5bqn55Wq5Y-3', plain: '口座番号' },
      { encoded: 'eyJtYWlsIjoidGFyb0B4LmV4YW1wbGUiLCJxIjoiPz8_In0', plain: '{"mail":"taro@x.example","q":"???"}' },
      { encoded: 'eyJxIjoiPz8_In0..', plain: '{"q":"???"}' },
      { encoded: '5Y.j5bqn55Wq5Y.3MDczODI2MQ--', plain: '口座番号0738261' },
    ],
    refuses: [
      'dGFyb0B4LmV4YW1wbGU',
      'koza-no-henko',
      'utm_campaign',
      '090-0000-1234',
      'www.lender.example',
      '6f1c2a9e-0b7d-4c3e-9a51-2d84f0b6e713',
    ],
  },
};
