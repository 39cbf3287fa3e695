// What is told as chance: short texts that no one would have written, and none that somebody did.
import { describe, expect, it } from 'vitest';
import { isChanceText } from '../../../src/decode/chance-text.ts';

describe('isChanceText', () => {
  it.each([
    ['招歓外怯飢', 'euc-jp'],
    ['ﾓﾔｰｲｿｵｱｳｾｴｶ', 'shift-jis'],
    ['槨禝愿.蒆畤', 'utf-8'],
    ['%!"$', 'utf-8'],
    ['?*,8;"e(*%*92e3:|', 'utf-8'],
  ])('tells %s, read as %s', (text, charset) => expect(isChanceText(text, charset)).toBe(true));

  it.each([
    ['{}', 'utf-8'],
    ['ok', 'utf-8'],
    ['2probe', 'utf-8'],
    ['[[],[]]', 'utf-8'],
    ['東京都千代田区試験町9-87-65', 'utf-8'],
    ['メモ: 試験の送信', 'shift-jis'],
    ['koza=0738261&meigi=試験', 'euc-jp'],
  ])('leaves %s alone, read as %s', (text, charset) => expect(isChanceText(text, charset)).toBe(false));
});
