// multipart/form-data → its parts, as bytes (RFC 7578): each part has its own charset, and some are files.
import type { BytesCodec, Hints, Part } from '../codec.ts';
import { readCharset } from '../read-charset.ts';

export const multipart: BytesCodec = {
  id: 'multipart',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes, hints) => {
    const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const boundary = boundaryOf(body, hints);
    if (boundary === undefined || !body.includes(boundary)) return undefined;
    return { kind: 'parts', likelihood: 'sure', parts: partsOf(body, boundary) };
  },
  proof: {
    pairs: [
      {
        encoded: Buffer.from('--b\r\nContent-Disposition: form-data; name="dl"\r\n\r\nhttps://x.example/\r\n--b--\r\n'),
        plain: { dl: 'https://x.example/' },
      },
      {
        encoded: Buffer.from(
          '--b\r\nContent-Disposition: form-data; name="f"; filename="山田.txt"\r\nContent-Type: text/plain\r\n\r\nkoza\r\n--b--',
        ),
        plain: { 'f.filename': '山田.txt', f: 'koza' },
        hints: { contentType: 'multipart/form-data; boundary=b' },
      },
      {
        encoded: Buffer.from('--b\r\nContent-Disposition: form-data; name="cut"\r\n\r\nkoza 07'),
        plain: { cut: 'koza 07' },
      },
    ],
    refuses: [Buffer.from('koza_no=0738261'), Buffer.from('-- a note --\r\ntext')],
  },
};

function boundaryOf(body: Buffer, hints: Hints): string | undefined {
  const declared = /^multipart\/.*boundary="?([^";]+)/i.exec(hints.contentType ?? '')?.[1];
  if (declared !== undefined) return `--${declared}`;
  // Some senders lose the header; the body's first lines then say it all.
  return /^(--[^\r\n]{1,70})\r?\ncontent-disposition:/i.exec(body.toString('latin1', 0, 256))?.[1];
}

function* partsOf(body: Buffer, boundary: string): Generator<Part> {
  let start = body.indexOf(boundary);
  for (let group = 0; start >= 0; group++) {
    const from = start + boundary.length;
    const next = body.indexOf(boundary, from);
    const end = next < 0 ? body.length : next;
    if (body.toString('latin1', from, from + 2) === '--') return;
    yield* partOf(body, from, end, next >= 0);
    start = next;
  }
}

function* partOf(body: Buffer, from: number, end: number, closed: boolean): Generator<Part> {
  // Never searched beyond the part: a body of boundaries alone would be read once for each of them.
  const blank = body.subarray(from, end).indexOf('\r\n\r\n');
  const headEnd = blank < 0 ? end : from + blank;
  const head = readCharset(body.subarray(from, headEnd), {})[0]?.text ?? '';
  const name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? '';
  const file = /\bfilename="([^"]*)"/i.exec(head)?.[1];
  const contentType = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim();
  const key = { kind: 'key', key: name } as const;
  if (file !== undefined && file !== '') {
    yield { steps: [key, { kind: 'key', key: 'filename' }], content: file, group: 0, at: undefined, hints: {} };
  }
  const valueStart = Math.min(headEnd + 4, end);
  const valueEnd = Math.max(valueStart, closed ? end - 2 : end);
  const at = { start: valueStart, end: valueEnd };
  yield { steps: [key], content: body.subarray(valueStart, valueEnd), group: 0, at, hints: { contentType } };
}
