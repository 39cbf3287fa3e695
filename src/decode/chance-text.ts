// A text that bytes happen to be: what a cipher or a key makes of a short value reads as some charset's characters surprisingly often.
import { isOfCommonKanji } from './jis-kanji.ts';

/** In UTF-16 units: of more bytes, chance makes no text. */
const LONGEST = 64;
const SHORTEST = 2;
/** Below, most bodies are a sign of some protocol: `{}`, `--`, `~h~`. */
const SHORTEST_SIGNS = 4;

const CHARSETS: ReadonlySet<string> = new Set(['shift-jis', 'euc-jp', 'utf-16', 'latin-1']);
// Of kana, hiragana between kanji and words in katakana of full width are what a Japanese text has.
const WRITTEN = /[\u3041-\u3096]|[\u30a1-\u30fc]{2}/;
const WORD = /[\p{L}\p{N} ]/gu;
// Line ends, and what ends a packet of STOMP or SignalR.
// eslint-disable-next-line no-control-regex -- they are
const CONTROL = /[^\P{Cc}\t\n\r\0\u001e]/u;

/**
 * Whether `text`, read from a body in `charset`, is likelier chance than writing: in a legacy charset that nobody declared, without a word of
 * ASCII or kana; of rare kanji; of signs with hardly a letter among them. A text with brackets is somebody's format.
 */
export function isChanceText(text: string, charset: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || /^\s*[[{<"]/.test(text)) return false;
  if (CONTROL.test(text) || !isOfCommonKanji(text)) return true;
  if (CHARSETS.has(charset)) return !WRITTEN.test(text) && !/[\w=&]{4}/.test(text);
  return text.length >= SHORTEST_SIGNS && new Set(text).size > 2 && 2 * (text.match(WORD)?.length ?? 0) < text.length;
}
