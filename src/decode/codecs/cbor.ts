// CBOR, one map or array (RFC 8949).
import type { BytesCodec } from '../codec.ts';
import { readCbor } from '../read-cbor.ts';
import { openStructure } from '../structure.ts';

export const cbor: BytesCodec = {
  id: 'cbor',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, { contentType = '' }) => openStructure(bytes, readCbor(bytes), /cbor/i.test(contentType)),
  proof: {
    pairs: [
      {
        encoded: Buffer.concat([
          Buffer.from([0xa2, 0x64]),
          Buffer.from('mail'),
          Buffer.from([0x6e]),
          Buffer.from('taro@x.example'),
          Buffer.from([0x63]),
          Buffer.from('pin'),
          Buffer.from([0x19, 0x12, 0xdb]),
        ]),
        plain: { mail: 'taro@x.example', pin: '4827' },
      },
      {
        encoded: Buffer.concat([Buffer.from([0xd9, 0xd9, 0xf7, 0x9f, 0x6c]), Buffer.from('口座番号'), Buffer.from([0x20, 0xff])]),
        plain: { '[0]': '口座番号', '[1]': '-1' },
      },
    ],
    refuses: [Buffer.from('koza_no'), Buffer.from('83010203', 'hex'), Buffer.from('8e529363', 'hex')],
  },
};
