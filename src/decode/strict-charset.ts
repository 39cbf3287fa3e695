// Bytes → Japanese text by one of the WHATWG's legacy decoders, or nothing: a lossy decoding would tear delimiters out of kanji.
import { TextDecoder } from 'node:util';
import type { Opening } from './codec.ts';
import { hasJapanese, isPrintable } from './japanese-text.ts';
import { mayBeLegacy } from './legacy-bytes.ts';

/** Reader of one charset by its WHATWG label. It accepts only what decodes without error and has kana or kanji in it. */
export function strictReader(label: 'shift_jis' | 'euc-jp' | 'iso-2022-jp'): (bytes: Uint8Array) => Opening | undefined {
  const decoder = new TextDecoder(label, { fatal: true });
  return (bytes) => {
    if (label !== 'iso-2022-jp' && !mayBeLegacy(label, bytes)) return undefined;
    const text = decodeOrNothing(decoder, bytes);
    if (text === undefined || !hasJapanese(text) || !isPrintable(text)) return undefined;
    return { kind: 'decoded', likelihood: 'sure', content: text, hints: {} };
  };
}

function decodeOrNothing(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
