// Identifiers are most of what a tag sends. None may be taken for an encoding: that would cost time, invent fields and hide the value.
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { charactersIn } from '../../src/decode/characters.ts';
import type { Opening, TextCodec } from '../../src/decode/codec.ts';
import { codecs } from '../../src/decode/codecs/index.ts';

const ROUNDS = 4_000;
const over = (alphabet: string, length: number): string =>
  Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
const KINDS: Readonly<Record<string, (length: number) => string>> = {
  hex: (length) => over('0123456789abcdef', length),
  'hex in capitals': (length) => over('0123456789ABCDEF', length),
  base64url: (length) => randomBytes(length).toString('base64url').slice(0, length),
  base36: (length) => over('0123456789abcdefghijklmnopqrstuvwxyz', length),
  base32: (length) => over('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length),
  digits: (length) => over('0123456789', length),
  letters: (length) => over('abcdefghijklmnopqrstuvwxyz', length),
  uuid: () => randomUUID(),
  'three in a row': (length) =>
    [1, 2, 3]
      .map(() =>
        randomBytes(length)
          .toString('base64url')
          .slice(0, 1 + length / 3),
      )
      .join('.'),
};

const TEXT_CODECS = Object.values(codecs).filter((codec): codec is TextCodec => codec.takes === 'text');

function isAsked({ guard }: TextCodec, text: string): boolean {
  const characters = charactersIn(text);
  return guard === undefined || (characters & charactersIn(guard.needs)) !== 0;
}

const isSure = (opening: Opening | undefined): boolean =>
  opening !== undefined && opening.kind !== 'closed' && opening.likelihood === 'sure';

describe('random identifiers of 8 to 64 characters', () => {
  it.each(Object.entries(KINDS))('in %s open for certain once in ten thousand at most, and seldom at all', (_, make) => {
    let sure = 0;
    let opened = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const id = make(8 + (round % 57));
      const openings = TEXT_CODECS.filter((codec) => isAsked(codec, id)).map((codec) => codec.opens(id, {}));
      if (openings.some(isSure)) sure += 1;
      if (openings.some((opening) => opening !== undefined)) opened += 1;
    }
    expect(sure).toBeLessThanOrEqual(1);
    expect(opened).toBeLessThanOrEqual(ROUNDS / 50);
  });
});

describe('a guard', () => {
  it.each(TEXT_CODECS.map((codec) => [codec.id, codec] as const))('of %s lets through what its proof opens', (_, codec) => {
    const { needs = '', allows, least = 0 } = codec.guard ?? {};
    for (const { encoded } of codec.proof.pairs) {
      const characters = charactersIn(encoded);
      expect(needs === '' || (characters & charactersIn(needs)) !== 0).toBe(true);
      expect(allows === undefined || (characters & ~charactersIn(allows)) === 0).toBe(true);
      expect(encoded.length).toBeGreaterThanOrEqual(least);
    }
  });
});
