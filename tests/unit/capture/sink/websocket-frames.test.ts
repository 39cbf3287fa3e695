import { describe, expect, it } from 'vitest';
import { controlFrame, readMessages, type SocketMessage } from '../../../../src/capture/sink/websocket-frames.ts';

const MASK = Buffer.from([1, 2, 3, 4]);

// As a browser sends it: masked (RFC 6455 section 5.3).
function frame(opcode: number, payload: Buffer, isFinal = true): Buffer {
  const head = [(isFinal ? 0x80 : 0) | opcode];
  if (payload.length < 126) head.push(0x80 | payload.length);
  else if (payload.length < 65_536) head.push(0x80 | 126, payload.length >> 8, payload.length & 0xff);
  else head.push(0x80 | 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => (payload.length >>> shift) & 0xff));
  const masked = Buffer.from(payload.map((byte, at) => byte ^ (MASK[at & 3] ?? 0)));
  return Buffer.concat([Buffer.from(head), MASK, masked]);
}

function read(chunks: readonly Buffer[]): readonly SocketMessage[] {
  const messages: SocketMessage[] = [];
  const take = readMessages((message) => messages.push(message));
  for (const chunk of chunks) take(chunk);
  return messages;
}

describe('readMessages', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 100_000])('reads a message of %i bytes', (length) => {
    const payload = Buffer.alloc(length, 'x');
    const messages = read([frame(2, payload)]);
    expect(messages.map(({ opcode }) => opcode)).toEqual([2]);
    expect(messages[0]?.payload.equals(payload)).toBe(true);
  });

  it('reads bytes in any portions', () => {
    const bytes = Buffer.concat([frame(1, Buffer.from('first')), frame(1, Buffer.from('second'))]);
    const single = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(read(single).map(({ payload }) => payload.toString())).toEqual(['first', 'second']);
    expect(read([bytes])).toEqual(read(single));
  });

  it('joins fragments, and lets a ping come between them', () => {
    const parts = [frame(1, Buffer.from('ma'), false), frame(9, Buffer.from('?')), frame(0, Buffer.from('il'))];
    expect(read(parts).map(({ opcode, payload }) => [opcode, payload.toString()])).toEqual([
      [9, '?'],
      [1, 'mail'],
    ]);
  });

  it('reads what a server sends, too', () => {
    expect(read([controlFrame(8, Buffer.from([3, 232]))])).toEqual([{ opcode: 8, payload: Buffer.from([3, 232]) }]);
  });
});
