import { expect, it } from 'vitest';
import { readHashedBy, writeHashedBy } from '../../../src/model/hashed-by.ts';
import { en } from '../../../src/report/messages/en.ts';
import { ja } from '../../../src/report/messages/ja.ts';

it.each([
  ['planted', 'sha1 of md5', 'as its sha1 of md5 digest', 'sha1 of md5 ハッシュとして'],
  ['opened', 'sha256', 'sent as sha256, which was opened by trying all values', 'すべての値を試して'],
  ['length', 'sha256', 'as a digest, sha256 by its length', '長さから見て sha256'],
] as const)('%s: written, read and told', (how, recipe, english, japanese) => {
  const text = writeHashedBy({ recipe, how });
  expect(readHashedBy(text)).toEqual({ recipe, how });
  expect(en.hashedBy(text)).toBe(english);
  expect(ja.hashedBy(text)).toContain(japanese);
});
