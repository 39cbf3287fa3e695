// Bytes → the texts that they may be: UTF-8 wherever it fits, else every Japanese charset that fits, the likeliest first.
import encoding from 'encoding-japanese';
import type { BytesCodec, Hints } from './codec.ts';
import { eucJp } from './codecs/euc-jp.ts';
import { iso2022Jp } from './codecs/iso-2022-jp.ts';
import { latin1 } from './codecs/latin-1.ts';
import { shiftJis } from './codecs/shift-jis.ts';
import { utf16 } from './codecs/utf-16.ts';
import { utf8 } from './codecs/utf-8.ts';
import { isUnwritten } from './unwritten-text.ts';
import { readWesternForm } from './western-form.ts';

/** One way to read the bytes. */
export interface TextReading {
  readonly codec: BytesCodec;
  readonly text: string;
  readonly locate: ((offset: number) => number) | undefined;
}

/**
 * Empty for bytes that are no text. Two readings where Shift_JIS and EUC-JP both fit, as they do for most short words
 * (half-width kana above all): choosing one would lose the other, and a wrong reading matches no rule.
 */
export function readCharset(bytes: Uint8Array, hints: Hints): readonly TextReading[] {
  const seven = readAll([iso2022Jp], bytes);
  if (seven.length > 0) return seven;
  // Before UTF-8, as letters with zeros between them are that too.
  for (const codec of [utf16, utf8]) {
    const unicode = readAll([codec], bytes);
    if (unicode.length > 0) return unicode;
  }
  const legacy = readAll([shiftJis, eucJp], bytes);
  const western = readWesternForm(bytes, () => legacy.every(({ text }) => isUnwritten(text)));
  if (western.length > 0) return western.map((text) => ({ codec: latin1, text, locate: (offset) => offset }));
  if (legacy.length === 0) return readAll([latin1], bytes);
  const best = legacy.length === 1 ? undefined : likeliest(bytes, hints);
  return legacy.sort((a, b) => Number(b.codec === best) - Number(a.codec === best));
}

function readAll(codecs: readonly BytesCodec[], bytes: Uint8Array): TextReading[] {
  return codecs.flatMap((codec) => {
    const opening = codec.opens(bytes, {});
    if (opening?.kind !== 'decoded' || typeof opening.content !== 'string') return [];
    return [{ codec, text: opening.content, locate: opening.locate }];
  });
}

// What the sender declared counts before what the bytes look like.
function likeliest(bytes: Uint8Array, hints: Hints): BytesCodec {
  const declared = /charset="?([\w-]+)/i.exec(hints.contentType ?? '')?.[1]?.toLowerCase() ?? '';
  if (declared.startsWith('euc')) return eucJp;
  if (/^(shift|sjis|x-sjis|windows-31j|cp932|ms932)/.test(declared)) return shiftJis;
  return encoding.detect(bytes) === 'EUCJP' ? eucJp : shiftJis;
}
