// MessagePack, one map or array (https://github.com/msgpack/msgpack/blob/master/spec.md).
import type { BytesCodec } from '../codec.ts';
import { readMsgpack } from '../read-msgpack.ts';
import { openStructure } from '../structure.ts';

export const msgpack: BytesCodec = {
  id: 'msgpack',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, { contentType = '' }) => openStructure(bytes, readMsgpack(bytes), /msgpack/i.test(contentType)),
  proof: {
    pairs: [
      {
        encoded: Buffer.concat([
          Buffer.from([0x82, 0xa4]),
          Buffer.from('mail'),
          Buffer.from([0xae]),
          Buffer.from('taro@x.example'),
          Buffer.from([0xa3]),
          Buffer.from('pin'),
          Buffer.from([0xcd, 0x12, 0xdb]),
        ]),
        plain: { mail: 'taro@x.example', pin: '4827' },
      },
      {
        encoded: Buffer.concat([
          Buffer.from([0x92, 0xac]),
          Buffer.from('口座番号'),
          Buffer.from([0x81, 0xa1, 0x71, 0xa2, 0x31, 0x32]),
        ]),
        plain: { '[0]': '口座番号', '[1].q': '12' },
      },
    ],
    refuses: [Buffer.from('koza_no'), Buffer.from('93010203', 'hex'), Buffer.from('8e529363', 'hex'), Buffer.from('82a4', 'hex')],
  },
};
