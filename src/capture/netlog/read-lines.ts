// Cuts a stream into lines, however it is portioned. Lines that arrive whole are neither copied nor wrapped: there are many.

export interface LineListener {
  /** A line is `bytes` from `start` to `end`, without its newline; valid during the call only. */
  readonly onLine: (bytes: Buffer, start: number, end: number) => void;
  /** A line was too long to be kept. */
  readonly onLost: () => void;
}

/** Chromium's longest URL is 2 MiB (url::kMaxURLChars), and a line may hold it a few times. */
const LONGEST_LINE = 32 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Takes the stream portion by portion. */
export function readLines({ onLine, onLost }: LineListener): (chunk: Uint8Array) => void {
  let begun: Buffer[] = [];
  let length = 0;

  function keep(part: Buffer): void {
    length += part.length;
    if (length > LONGEST_LINE) begun = [];
    else begun.push(Buffer.from(part));
  }
  function finish(): void {
    if (length > LONGEST_LINE) onLost();
    else onLine(Buffer.concat(begun), 0, length);
    begun = [];
    length = 0;
  }

  return (chunk) => {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      if (length === 0) onLine(bytes, start, end);
      else {
        keep(bytes.subarray(start, end));
        finish();
      }
      start = end + 1;
    }
    if (start < bytes.length) keep(bytes.subarray(start));
  };
}
