// A journal of sealed records: what was written comes back, what was half written goes, what was changed is refused.
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealedLog, firstRecord, reopenSealedLog, SealedLogError } from '../../../src/platform/sealed-log.ts';

const key = randomBytes(32);
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagspill-log-'));
  file = join(folder, 'a', 'run.journal');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...records: readonly string[]): void {
  const log = createSealedLog(file, key);
  for (const record of records) log.append(Buffer.from(record));
  log.close();
}

function read(from: Uint8Array = key): readonly string[] {
  const records: string[] = [];
  reopenSealedLog(file, from, (record) => records.push(record.toString())).close();
  return records;
}

describe('a sealed log', () => {
  it('gives back what was written, in order, also empty records', () => {
    write('one', '', 'three');
    expect(read()).toEqual(['one', '', 'three']);
    expect(firstRecord(file, key).toString()).toBe('one');
  });

  it('holds nothing that can be read, and is nobody else’s file', () => {
    write('taro@mail.example');
    expect(readFileSync(file, 'latin1')).not.toContain('mail.example');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('goes on after its last record', () => {
    write('one');
    const log = reopenSealedLog(file, key, () => undefined);
    log.append(Buffer.from('two'));
    log.close();
    expect(read()).toEqual(['one', 'two']);
  });

  it.each([1, 10, 31, 33, 36])('cuts off a last record that was cut %i bytes after its beginning', (bytes) => {
    write('one');
    const { size } = statSync(file);
    write('one', 'two, which is longer');
    truncateSync(file, size + bytes);
    const log = reopenSealedLog(file, key, () => undefined);
    log.append(Buffer.from('again'));
    log.close();
    expect(read()).toEqual(['one', 'again']);
  });

  it('refuses another key, a changed record, and one that was moved', () => {
    write('one', 'two');
    expect(() => read(randomBytes(32))).toThrow(SealedLogError);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(() => read()).toThrow(SealedLogError);
    const record = (bytes.length - 15) / 2;
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 15), bytes.subarray(15 + record), bytes.subarray(15, 15 + record)]));
    expect(() => read()).toThrow(SealedLogError);
  });

  it('refuses a file that is no log', () => {
    write();
    writeFileSync(file, 'something else altogether');
    appendFileSync(file, 'and more');
    expect(() => read()).toThrow('it is no log of this version');
  });
});
