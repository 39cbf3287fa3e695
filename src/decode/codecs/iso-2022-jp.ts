// ISO-2022-JP bytes → text (RFC 1468). Seven bits throughout, so it would pass for ASCII: the escape sequences are its mark.
import type { BytesCodec } from '../codec.ts';
import { strictReader } from '../strict-charset.ts';

const read = strictReader('iso-2022-jp');
const ESCAPE = 0x1b;

export const iso2022Jp: BytesCodec = {
  id: 'iso-2022-jp',
  takes: 'bytes',
  stage: 'charset',
  // The decoder refuses bytes of eight bits as well, by an error that costs a hundred times as much.
  opens: (bytes) => (bytes.includes(ESCAPE) && bytes.every((byte) => byte < 0x80) ? read(bytes) : undefined),
  proof: {
    pairs: [
      { encoded: Buffer.from('1b24423b3345441b2842', 'hex'), plain: '山田' },
      { encoded: Buffer.from('1b2442387d3a4248563966244f1b284230373338323631', 'hex'), plain: '口座番号は0738261' },
    ],
    refuses: [Buffer.from('koza_no'), Buffer.from('1b5b33316d726564', 'hex')],
  },
};
