// Bytes that mean nothing → is there text under a deflate or brotli stream? Neither has a magic number: it has to be tried.
import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib';
import { isFixedBlock, mayBeginDeflate } from './deflate-header.ts';
import { mayBeFixedText } from './fixed-block.ts';
import { printableShare } from './japanese-text.ts';
import { LIMITS } from './limits.ts';
import { readCharset } from './read-charset.ts';
import { SURPRISE, surpriseOf } from './surprise.ts';

const PACKED_AT_LEAST = 12;
/** A PIN under deflate. */
const DEFLATED_AT_LEAST = 6;
/** What a block's head, its last code and the end of the bytes at that code are worth. */
const BITS_OF_A_STREAM = 10;
const CUT_AT_LEAST = 32;
const BOMB_AT_LEAST = 64;
const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
const LEAST_PRINTABLE = 0.9;

/** What `info: true` makes Node return (zlib's types do not say so): the output, and how much of the input it took. */
interface InflateInfo {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** Text under either of them. */
export function isPackedText(bytes: Uint8Array): boolean {
  return isDeflatedText(bytes) || isBrotliText(bytes);
}

/** Text under a raw deflate stream: the first block must be of a kind that deflaters begin with. */
export function isDeflatedText(bytes: Uint8Array): boolean {
  if (bytes.length < DEFLATED_AT_LEAST || !mayBeginDeflate(bytes)) return false;
  if (isFixedBlock(bytes) && !mayBeFixedText(bytes, CUT_AT_LEAST)) return false;
  const output = inflated(bytes);
  if (bytes.length >= PACKED_AT_LEAST || typeof output !== 'object') return isText(output);
  return isText(output) && BITS_OF_A_STREAM + surpriseOf(Buffer.from(output).toString('utf8')) >= SURPRISE.sure;
}

/** Text under brotli with the window of 4 MiB that every encoder sets unless told otherwise (RFC 7932, section 9.1). */
export function isBrotliText(bytes: Uint8Array): boolean {
  return bytes.length >= PACKED_AT_LEAST && ((bytes[0] ?? 0) & 15) === 11 && isText(unbrotlied(bytes));
}

/** What a decompressor made of it. `bomb`: more than anybody's text; that it is a stream is then beyond doubt. */
type Unpacked = Uint8Array | 'bomb' | undefined;

function isText(output: Unpacked): boolean {
  if (output === 'bomb') return true; // whoever opens it says how much was left
  const text = output === undefined ? undefined : readCharset(output, {})[0];
  return text !== undefined && text.codec.id === 'utf-8' && printableShare(text.text) >= LEAST_PRINTABLE;
}

// Random bits soon say that the stream ends, or are no code; a real one ends with its last byte, or was cut and is long by then.
function inflated(bytes: Uint8Array): Unpacked {
  const limits = { maxOutputLength: LIMITS.inflated, info: true };
  try {
    const whole: unknown = inflateRawSync(bytes, limits);
    const { buffer, engine } = whole as InflateInfo;
    return engine.bytesWritten === bytes.length ? buffer : undefined;
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
    if (codeOf(error) !== 'Z_BUF_ERROR') return undefined;
  }
  try {
    const begun: unknown = inflateRawSync(bytes, { ...limits, finishFlush: constants.Z_SYNC_FLUSH });
    const { buffer } = begun as InflateInfo;
    return isCutText(buffer) ? buffer : undefined;
  } catch {
    return undefined;
  }
}

function unbrotlied(bytes: Uint8Array): Unpacked {
  const maxOutputLength = LIMITS.inflated;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength });
  } catch (error) {
    // One copy of brotli's may be megabytes long, so that a short identifier could ask for it by chance.
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE' && bytes.length >= BOMB_AT_LEAST) return 'bomb';
    if (codeOf(error) !== 'Z_BUF_ERROR') return undefined;
  }
  try {
    const begun = brotliDecompressSync(bytes, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH });
    return isCutText(begun) ? begun : undefined;
  } catch {
    return undefined;
  }
}

// Without an end that proves it, the text must be one: a few random bytes often ask for one short copy many times over.
function isCutText(begun: Uint8Array): boolean {
  return begun.length >= CUT_AT_LEAST && begun.every((byte) => byte >= SPACE || byte === TAB || byte === LF || byte === CR);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
