// Shift_JIS bytes → text, as browsers decode it: code page 932 with its NEC and IBM rows (https://encoding.spec.whatwg.org/#shift_jis).
import type { BytesCodec } from '../codec.ts';
import { strictReader } from '../strict-charset.ts';

export const shiftJis: BytesCodec = {
  id: 'shift-jis',
  takes: 'bytes',
  stage: 'charset',
  opens: strictReader('shift_jis'),
  proof: {
    pairs: [
      { encoded: Buffer.from('8e529363', 'hex'), plain: '山田' },
      { encoded: Buffer.from('c3bdc420c0dbb3', 'hex'), plain: 'ﾃｽﾄ ﾀﾛｳ' },
      { encoded: Buffer.from('eee08bb48740', 'hex'), plain: '髙橋①' },
    ],
    // Letters alone; a lead byte without its trail; EUC-JP.
    refuses: [Buffer.from('koza_no'), Buffer.from('8e', 'hex'), Buffer.from('c5ecb5fec5d4b9c1b6e8', 'hex')],
  },
};
