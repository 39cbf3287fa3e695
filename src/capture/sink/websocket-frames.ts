// Reads the messages that a browser sends through a WebSocket (RFC 6455 section 5), without extensions.

/** A whole message, fragments joined, or a control frame. */
export interface SocketMessage {
  /** RFC 6455 section 11.8: 1 text, 2 binary, 8 close, 9 ping, 10 pong. */
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Beyond this the rest of the connection is not read; nothing that a tag sends comes near. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Takes bytes in any portions and tells each message when its last byte is in. */
export function readMessages(onMessage: (message: SocketMessage) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  let fragments: Buffer[] = [];
  let opcodeOfFragments = 0;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    if (pending.length > MOST_BYTES) pending = Buffer.alloc(0);
    for (let frame = readFrame(pending); frame !== undefined; frame = readFrame(pending)) {
      pending = pending.subarray(frame.length);
      const isControl = frame.opcode >= 8;
      if (isControl) {
        onMessage({ opcode: frame.opcode, payload: frame.payload });
        continue;
      }
      if (frame.opcode !== 0) opcodeOfFragments = frame.opcode;
      fragments.push(frame.payload);
      if (!frame.isFinal) continue;
      onMessage({ opcode: opcodeOfFragments, payload: Buffer.concat(fragments) });
      fragments = [];
    }
  };
}

interface Frame {
  readonly isFinal: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
  /** Bytes of the whole frame. */
  readonly length: number;
}

function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  const short = second & 0x7f;
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  const maskBytes = (second & 0x80) === 0 ? 0 : 4;
  const start = 2 + lengthBytes + maskBytes;
  if (bytes.length < start) return undefined;
  const length = lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : lengthBytes === 2 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < start + length) return undefined;
  const payload = Buffer.from(bytes.subarray(start, start + length));
  const mask = bytes.subarray(start - maskBytes, start);
  if (maskBytes > 0) for (let at = 0; at < length; at++) payload[at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
  return { isFinal: (first & 0x80) !== 0, opcode: first & 0x0f, payload, length: start + length };
}

/** An unmasked control frame, as servers send them; payloads of control frames are at most 125 bytes. */
export function controlFrame(opcode: number, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0x80 | opcode, payload.length]), payload]);
}
