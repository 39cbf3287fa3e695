// EUC-JP bytes → text (https://encoding.spec.whatwg.org/#euc-jp).
import type { BytesCodec } from '../codec.ts';
import { strictReader } from '../strict-charset.ts';

export const eucJp: BytesCodec = {
  id: 'euc-jp',
  takes: 'bytes',
  stage: 'charset',
  opens: strictReader('euc-jp'),
  proof: {
    pairs: [
      { encoded: Buffer.from('c5ecb5fec5d4b9c1b6e8', 'hex'), plain: '東京都港区' },
      { encoded: Buffer.from('8ed48ecf8ec08ede', 'hex'), plain: 'ﾔﾏﾀﾞ' },
    ],
    // Letters alone; Shift_JIS kanji; Shift_JIS katakana, which decodes into control characters.
    refuses: [Buffer.from('koza_no'), Buffer.from('8e529363', 'hex'), Buffer.from('8384837d835f', 'hex')],
  },
};
