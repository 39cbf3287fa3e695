import { describe, expect, it } from 'vitest';
import { readWesternForm } from '../../../src/decode/western-form.ts';
import { charsetBytes } from '../../support/encode.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a form of a Western page', () => {
  it('says what its charset lacks as entities', () => {
    const text = '&#481;&#7261;&#16556;&#24695;\u00c8&#2466; ';
    expect(readWesternForm(latin1(text), () => false)).toEqual([text]);
  });

  it('may have the controls of Latin-1', () => {
    const text = '&#5024;&#22579;\u00f8&#2278;\u0082 ';
    expect(readWesternForm(latin1(text), () => true)).toContain(text);
  });

  it.each([
    ['Japanese with one sign that its charset lacks', charsetBytes('髙橋 &#127881; &#127882;', 'SJIS'), false],
    ['few entities, where a Japanese charset fits', latin1('&#5024;&#22579;\u00c8'), false],
    ['more letters than entities', latin1('caf\u00e9 \u00e0 \u00e8 &#8364;'), true],
    ['no entity at all', latin1('caf\u00e9'), true],
  ])('not: %s', (_, bytes, isAlone) => expect(readWesternForm(bytes, () => isAlone)).toEqual([]));
});
