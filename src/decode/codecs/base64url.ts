// base64 in the alphabet for URLs and file names, which most senders leave unpadded (RFC 4648, section 5).
import { openBase64 } from '../base64-token.ts';
import type { TextCodec } from '../codec.ts';

export const base64url: TextCodec = {
  id: 'base64url',
  takes: 'text',
  stage: 'token',
  // Without `-` or `_` it is plain base64, which goes first.
  opens: (text) => (/[-_]/.test(text) ? openBase64(text, /^[A-Za-z0-9_-]+={0,2}$/) : undefined),
  proof: {
    pairs: [
      { encoded: '5Y-j5bqn55Wq5Y-3', plain: '口座番号' },
      { encoded: 'eyJtYWlsIjoidGFyb0B4LmV4YW1wbGUiLCJxIjoiPz8_In0', plain: '{"mail":"taro@x.example","q":"???"}' },
    ],
    refuses: ['dGFyb0B4LmV4YW1wbGU', 'koza-no-henko', 'utm_campaign', '090-0000-1234'],
  },
};
