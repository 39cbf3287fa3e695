// Bytes: compression, lz-string, and small writers of protobuf, MessagePack and CBOR.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import LZString from 'lz-string';
import { container, textEncoding, type Encoding } from './encoding.ts';

/** Packed text is an event, as tags send it: a lone value of five letters is never compressed. */
const asEvent = (data: Buffer): Buffer => Buffer.from(`ev=submit&page=entry&memo=${encodeURIComponent(data.toString('utf8'))}`);

export const BINARY: readonly Encoding[] = [
  container('gzip', (data) => gzipSync(data)),
  container('zlib', (data) => deflateSync(data)),
  container('deflate-raw', (data) => deflateRawSync(asEvent(data)), { needsText: true, layers: 2 }),
  container('brotli', (data) => brotliCompressSync(asEvent(data)), { needsText: true, layers: 2 }),
  container('gzip-level-0', (data) => gzipSync(data, { level: 0 })),
  textEncoding('lz-uri', (plain) => LZString.compressToEncodedURIComponent(plain)),
  textEncoding('lz-base64', (plain) => LZString.compressToBase64(plain)),
  textEncoding('lz-utf16', (plain) => LZString.compressToUTF16(plain)),
  {
    ...container('lz-bytes', (data) => LZString.compressToUint8Array(data.toString('utf8'))),
    takes: 'text',
  },
  container('protobuf', (data, random) => protobuf(data, random.below(100_000))),
  container('protobuf-nested', (data, random) => lengthDelimited(4, protobuf(data, random.below(100_000)))),
  container('msgpack', msgpack),
  container('cbor', cbor),
  // A length before each message, as gRPC-Web frames it.
  container('grpc-web', (data, random) => {
    const message = protobuf(data, random.below(100_000));
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    return Buffer.concat([head, message]);
  }),
];

// https://protobuf.dev/programming-guides/encoding/: tag, length, content; varints of seven bits, the least first.
function varint(number: number): Buffer {
  const made: number[] = [];
  let rest = number;
  while (rest > 127) {
    made.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...made, rest]);
}

function lengthDelimited(field: number, content: Uint8Array): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function protobuf(content: Buffer, number: number): Buffer {
  return Buffer.concat([
    varint(1 * 8),
    varint(number),
    lengthDelimited(2, Buffer.from('submit')),
    lengthDelimited(7, content),
    Buffer.concat([varint(9 * 8 + 1), Buffer.alloc(8, 0x40)]),
  ]);
}

// https://github.com/msgpack/msgpack/blob/master/spec.md: fixmap, fixstr, str 8, str 16, bin 8/16 for bytes that are no UTF-8.
function msgpack(content: Buffer): Buffer {
  const isText = Buffer.from(content.toString('utf8'), 'utf8').equals(content);
  return Buffer.concat([
    Buffer.from([0x82]),
    packed('event', true),
    packed('submit', true),
    packed('memo', true),
    packed(content, isText),
  ]);
}

function packed(content: string | Uint8Array, isText: boolean): Buffer {
  const data = Buffer.from(content);
  const size = data.length;
  const wide = Buffer.from([isText ? 0xda : 0xc5, size >> 8, size & 255]);
  const head = isText && size < 32 ? Buffer.from([0xa0 | size]) : size < 256 ? Buffer.from([isText ? 0xd9 : 0xc4, size]) : wide;
  return Buffer.concat([head, data]);
}

// RFC 8949: a map of two, text strings of major type 3, byte strings of 2.
function cbor(content: Buffer): Buffer {
  const isText = Buffer.from(content.toString('utf8'), 'utf8').equals(content);
  return Buffer.concat([
    Buffer.from([0xa2]),
    cborString(Buffer.from('event'), 3),
    cborString(Buffer.from('submit'), 3),
    cborString(Buffer.from('memo'), 3),
    cborString(content, isText ? 3 : 2),
  ]);
}

function cborString(data: Buffer, major: number): Buffer {
  const size = data.length;
  const type = major << 5;
  const head = size < 24 ? [type | size] : size < 256 ? [type | 24, size] : [type | 25, size >> 8, size & 255];
  return Buffer.concat([Buffer.from(head), data]);
}
