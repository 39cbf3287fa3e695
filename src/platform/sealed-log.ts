// A file that grows by whole records and that nobody can read without its key: what a run must remember and no disk may know.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of a key: AES-256. */
export const KEY_BYTES = 32;

/** A log that is open for writing. */
export interface SealedLog {
  /** Written and on the disk when it returns: whatever happens to the process then, the record is there. */
  readonly append: (record: Uint8Array) => void;
  readonly close: () => void;
}

/** The file is no such log, was changed, or belongs to another key. */
export class SealedLogError extends Error {}

const MAGIC = Buffer.from('tagspill log 1\n');
/** Each record: length of the sealed text (4 bytes, big endian), nonce, tag, sealed text. */
const NONCE = 12;
const TAG = 16;
const HEAD = 4 + NONCE + TAG;
const CIPHER = 'aes-256-gcm';

/** Begins a log of mode 0600; a file that stands there is replaced. */
export function createSealedLog(path: string, key: Uint8Array): SealedLog {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'w', 0o600);
  writeSync(file, MAGIC);
  fdatasyncSync(file);
  return writer(file, key, MAGIC.length, 0);
}

/**
 * Reads a log record by record and then goes on writing it. The last record of a process that was killed may be half
 * written: it is cut off. Anything else that does not open is an error: a log with a hole in it is no log.
 */
export function reopenSealedLog(path: string, key: Uint8Array, take: (record: Buffer) => void): SealedLog {
  const file = openSync(path, 'r+');
  try {
    const { size } = fstatSync(file);
    const magic = readAt(file, 0, Math.min(size, MAGIC.length));
    if (!magic.equals(MAGIC)) throw new SealedLogError('it is no log of this version');
    let at = MAGIC.length;
    let count = 0;
    while (size - at >= HEAD) {
      const head = readAt(file, at, HEAD);
      const length = head.readUInt32BE(0);
      if (at + HEAD + length > size) break;
      take(open(key, count, head, readAt(file, at + HEAD, length)));
      at += HEAD + length;
      count += 1;
    }
    ftruncateSync(file, at);
    return writer(file, key, at, count);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** The first record alone. */
export function firstRecord(path: string, key: Uint8Array): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = readAt(file, MAGIC.length, HEAD);
    return open(key, 0, head, readAt(file, MAGIC.length + HEAD, head.readUInt32BE(0)));
  } finally {
    closeSync(file);
  }
}

function writer(file: number, key: Uint8Array, end: number, count: number): SealedLog {
  let at = end;
  let number = count;
  return {
    append: (record) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(place(number));
      const sealed = Buffer.concat([cipher.update(record), cipher.final()]);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(sealed.length);
      const bytes = Buffer.concat([length, nonce, cipher.getAuthTag(), sealed]);
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
      fdatasyncSync(file);
      at += bytes.length;
      number += 1;
    },
    close: () => closeSync(file),
  };
}

function open(key: Uint8Array, number: number, head: Buffer, sealed: Buffer): Buffer {
  const nonce = head.subarray(4, 4 + NONCE);
  const decipher = createDecipheriv(CIPHER, key, nonce)
    .setAAD(place(number))
    .setAuthTag(head.subarray(4 + NONCE));
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    throw new SealedLogError('a record was changed, or the key is another one');
  }
}

// Records keep their order: one that was moved, repeated or left out does not open.
function place(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new SealedLogError('it ends too early');
    done += read;
  }
  return bytes;
}
