// Protocol Buffers without their schema, bare or in the frames of gRPC-Web (https://protobuf.dev/programming-guides/encoding).
import type { BytesCodec } from '../codec.ts';
import { readProtobuf } from '../read-protobuf.ts';
import { openStructure } from '../structure.ts';

export const protobuf: BytesCodec = {
  id: 'protobuf',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, { contentType = '' }) =>
    openStructure(bytes, readProtobuf(bytes), /proto(?:buf)?\b|\+proto|grpc/i.test(contentType)),
  proof: {
    pairs: [
      {
        encoded: Buffer.concat([Buffer.from([0x0a, 0x0e]), Buffer.from('taro@x.example'), Buffer.from([0x10, 0xdb, 0x25])]),
        plain: { '[1]': 'taro@x.example', '[2]': '4827' },
      },
      {
        encoded: Buffer.concat([
          Buffer.from([0x12, 0x0e, 0x0a, 0x0c]),
          Buffer.from('口座番号'),
          Buffer.from([0x12, 0x02]),
          Buffer.from('to'),
        ]),
        plain: { '[2][0][1]': '口座番号', '[2][1]': 'to' },
      },
      {
        encoded: Buffer.concat([
          Buffer.from([0x1a, 0x13, 0x0a, 0x07]),
          Buffer.from('koza_no'),
          Buffer.from([0x12, 0x08]),
          Buffer.from('07382614'),
        ]),
        plain: { '[3][1]': 'koza_no', '[3][2].koza_no': '07382614' },
      },
      {
        encoded: Buffer.concat([Buffer.from([0, 0, 0, 0, 16, 0x0a, 0x0e]), Buffer.from('taro@x.example')]),
        plain: { '[0][1]': 'taro@x.example' },
      },
    ],
    refuses: [
      Buffer.from('koza_no=0738261'),
      Buffer.from('d41d8cd98f00b204e9800998ecf8427e', 'hex'),
      Buffer.from('0801', 'hex'),
      Buffer.from('\n\n0738261, 口座'),
      Buffer.from('8e529363', 'hex'),
    ],
  },
};
