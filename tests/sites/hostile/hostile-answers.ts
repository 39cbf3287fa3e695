// What servers do to a browser that asks them for a page: floods, trickles, loops, and answers that HTTP does not know.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Does as it likes with one request. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

interface Streamed {
  readonly type: string;
  /** What the body begins with. */
  readonly head: Buffer;
  /** What it goes on with, again and again. */
  readonly block: Buffer;
}

// A parser drops spaces in front of `<html>`: the browser has the work and not the memory of it.
export const PAGE_WITHOUT_END: Streamed = {
  type: 'text/html',
  head: Buffer.from('<!doctype html>'),
  block: Buffer.alloc(64 * 1024, ' '),
};

// A bitmap of one pixel, with more behind it than it needs: its headers of 14 and 40 bytes (BITMAPFILEHEADER, BITMAPINFOHEADER).
const BITMAP = Buffer.alloc(58);
BITMAP.write('BM');
BITMAP.writeUInt32LE(54, 10); // where the pixel is
BITMAP.writeUInt32LE(40, 14);
for (const [value, at] of [
  [1, 18],
  [1, 22],
  [1, 26],
  [24, 28],
] as const)
  BITMAP.writeUInt16LE(value, at); // wide, high, planes, bits

export const IMAGE_WITHOUT_END: Streamed = { type: 'image/bmp', head: BITMAP, block: Buffer.alloc(64 * 1024, 7) };

export const hostileAnswers = {
  /** As fast as it is taken. `onSent` is told how much. */
  flood:
    ({ type, head, block }: Streamed, size: number, onSent: (bytes: number) => void): Answering =>
    (_request, response) => {
      let left = size;
      response.writeHead(200, { 'content-type': type, 'content-length': size + head.length }).write(head);
      const pour = (): void => {
        while (left > 0 && !response.destroyed) {
          left -= block.length;
          onSent(block.length);
          if (!response.write(block)) return;
        }
        response.end();
      };
      response.on('drain', pour);
      pour();
    },

  /** A little now and then, for as long as somebody listens. */
  trickle:
    ({ type, head, block }: Streamed): Answering =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': type }).write(head);
      const drops = setInterval(() => response.write(block.subarray(0, 256)), 100);
      response.once('close', () => clearInterval(drops));
    },

  status:
    (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answering =>
    (_request, response) =>
      void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body),

  /** To itself, with and without a new address each time. */
  circle: (({ url = '/' }, response) => void response.writeHead(302, { location: url }).end()) as Answering,
  spiral: (({ url = '/' }, response) =>
    void response.writeHead(302, { location: `${url}${url.includes('?') ? 'x' : '?x'}` }).end()) as Answering,

  /** These bytes and then the end of the connection, be they HTTP or not. */
  bytes:
    (bytes: string): Answering =>
    (_request, { socket }) =>
      void socket?.end(bytes),

  /** These bytes and then nothing any more. */
  silence:
    (bytes: string): Answering =>
    (_request, { socket }) =>
      void socket?.write(bytes),

  reset: ((_request, { socket }) => void socket?.destroy()) as Answering,
};
