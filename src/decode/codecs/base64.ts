// base64, with or without padding, in one line or in many (RFC 4648, section 4; RFC 2045, section 6.8).
import { openBase64 } from '../base64-token.ts';
import type { TextCodec } from '../codec.ts';

export const base64: TextCodec = {
  id: 'base64',
  takes: 'text',
  stage: 'token',
  guard: { needs: 'aA', allows: '0aA+/=.*~ \n\r', least: 6 },
  opens: (text) => {
    const token = /[\s]/.test(text) ? joined(text) : text;
    // Where `=` has a meaning of its own, senders pad by another sign: `.`, `*` or `~`.
    const digits = token === undefined ? undefined : /^([A-Za-z0-9+/]+)(?:=*|\.*|\**|~*)$/.exec(token)?.[1];
    return digits === undefined ? undefined : openBase64(digits);
  },
  proof: {
    pairs: [
      { encoded: 'dGFyb0B4LmV4YW1wbGU=', plain: 'taro@x.example' },
      { encoded: 'dGFyb0B4LmV4YW1wbGU', plain: 'taro@x.example' },
      { encoded: 'dGFyb0B4LmV4YW1wbGU.', plain: 'taro@x.example' },
      { encoded: 'dGFyb0B4\r\nLmV4YW1w\r\nbGU=\r\n', plain: 'taro@x.example' },
      { encoded: '5Y+j5bqn55Wq5Y+3', plain: '口座番号' },
      { encoded: 'NDgyNw==', plain: '4827' },
      // A form's reader made spaces of the pluses.
      { encoded: '5Y j5bqn55Wq5Y 3MDczODI2MQ==', plain: '口座番号0738261' },
      // Cut by a vendor's length limit, one digit behind a group.
      { encoded: 'eyJtYWlsIjoidGFyb0B4LmV4YW1wbGUiLCJrb3phIjoiMDczO', plain: '{"mail":"taro@x.example","koza":"073' },
    ],
    refuses: [
      'unsubscribe',
      'taro@x.example',
      '09000001234',
      'd41d8cd98f00b204e9800998ecf8427e',
      '5Y-j5bqn55Wq5Y-3',
      'abc',
      'Members Only 2024',
    ],
  },
};

// Line ends fold a long token (RFC 2045); blanks alone stand for pluses, unless they stand between words.
function joined(text: string): string | undefined {
  const lines = text.trim().split(/[ \t]*\r?\n[ \t]*/);
  const one = lines.join('');
  if (!one.includes(' ')) return one;
  return lines.length === 1 && one.length >= 24 && /\d/.test(one) && one.replace(/={1,2}$/, '').length % 4 !== 1
    ? one.replaceAll(' ', '+')
    : undefined;
}
