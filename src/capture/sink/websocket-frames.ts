// Reads the messages that a browser sends through a WebSocket (RFC 6455 section 5), without extensions.

/** A whole message, fragments joined, or a control frame. */
export interface SocketMessage {
  /** RFC 6455 section 11.8: 1 text, 2 binary, 8 close, 9 ping, 10 pong. */
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Takes bytes in any portions and tells each message when its last byte is in. */
export function readMessages(onMessage: (message: SocketMessage) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;
  let needed = 2;
  const takeFrame = joinFragments(onMessage);
  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < needed) return; // a large frame is put together once, not with every portion
    let pending = Buffer.concat(chunks);
    let reading = readFrame(pending);
    while (reading.kind === 'frame') {
      takeFrame(reading);
      pending = pending.subarray(reading.length);
      reading = readFrame(pending);
    }
    needed = reading.needed;
    chunks = [pending];
    held = pending.length;
  };
}

// Control frames are whole, and may come between the fragments of a message (RFC 6455 section 5.4).
function joinFragments(onMessage: (message: SocketMessage) => void): (frame: Frame) => void {
  let fragments: Buffer[] = [];
  let opcodeOfFirst = 0;
  return ({ opcode, payload, isFinal }) => {
    if (opcode >= 8) return onMessage({ opcode, payload });
    if (opcode !== 0) opcodeOfFirst = opcode;
    fragments.push(payload);
    if (!isFinal) return;
    onMessage({ opcode: opcodeOfFirst, payload: Buffer.concat(fragments) });
    fragments = [];
  };
}

interface Frame {
  readonly kind: 'frame';
  readonly isFinal: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
  /** Bytes of the whole frame. */
  readonly length: number;
}

/** Not all there yet: so many bytes are needed to go on. */
interface Short {
  readonly kind: 'short';
  readonly needed: number;
}

function readFrame(bytes: Buffer): Frame | Short {
  if (bytes.length < 2) return { kind: 'short', needed: 2 };
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  const short = second & 0x7f;
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  const maskBytes = (second & 0x80) === 0 ? 0 : 4;
  const start = 2 + lengthBytes + maskBytes;
  if (bytes.length < start) return { kind: 'short', needed: start };
  const size = lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : lengthBytes === 2 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < start + size) return { kind: 'short', needed: start + size };
  const payload = Buffer.from(bytes.subarray(start, start + size));
  const mask = bytes.subarray(start - maskBytes, start);
  if (maskBytes > 0) for (let at = 0; at < size; at++) payload[at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
  return { kind: 'frame', isFinal: (first & 0x80) !== 0, opcode: first & 0x0f, payload, length: start + size };
}

/** An unmasked control frame, as servers send them; payloads of control frames are at most 125 bytes. */
export function controlFrame(opcode: number, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0x80 | opcode, payload.length]), payload]);
}
