// base64, with or without padding (RFC 4648, section 4).
import { openBase64 } from '../base64-token.ts';
import type { TextCodec } from '../codec.ts';

export const base64: TextCodec = {
  id: 'base64',
  takes: 'text',
  stage: 'token',
  opens: (text) => openBase64(text, /^[A-Za-z0-9+/]+={0,2}$/),
  proof: {
    pairs: [
      { encoded: 'dGFyb0B4LmV4YW1wbGU=', plain: 'taro@x.example' },
      { encoded: 'dGFyb0B4LmV4YW1wbGU', plain: 'taro@x.example' },
      { encoded: '5Y+j5bqn55Wq5Y+3', plain: '口座番号' },
      { encoded: 'NDgyNw==', plain: '4827' },
    ],
    refuses: ['unsubscribe', 'taro@x.example', '09000001234', 'd41d8cd98f00b204e9800998ecf8427e', '5Y-j5bqn55Wq5Y-3', 'abc'],
  },
};
