// The bytes that a text may stand for when somebody combined them with a key: base64, hex, percent escapes, or the text itself.

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
const HEX = /^(?:[0-9a-fA-F]{2})+$/;
const PLAIN = /^[\u0000-\u00ff]*$/; // eslint-disable-line no-control-regex -- a key makes control characters
/** A percent sign that escapes nothing, or a control beside one that may: who escapes leaves neither. */
const OWN_PERCENT = /%(?![0-9a-fA-F]{2})|[\u0000-\u0008\u000e-\u001f\u007f]/; // eslint-disable-line no-control-regex -- as above

const OTHER_SCRIPT = /[\u0370-\u1fff\u2070-\u2fff\u3100-\u4dff\ua000-\ufeff]/;
const KANJI = /[\u4e00-\u9fff]/;
const KANA = /[\u3041-\u30ff\uff66-\uff9f]/;

/** Shortest text that is worth a look, in bytes. */
const LEAST = 7;

export interface DisguisedBytes {
  /** `base64`, `hex`, `percent`; undefined for the text's own bytes. */
  readonly layer: string | undefined;
  readonly bytes: Uint8Array;
}

export function disguisedBytes(text: string): readonly DisguisedBytes[] {
  const found: DisguisedBytes[] = [];
  if (HEX.test(text)) found.push({ layer: 'hex', bytes: Buffer.from(text, 'hex') });
  if (BASE64.test(text)) found.push({ layer: 'base64', bytes: Buffer.from(text, 'base64') });
  else if (text.includes('%')) found.push({ layer: 'percent', bytes: percentBytes(text) });
  // What a key made of digits are letters, and reads as base64.
  const isPlain = PLAIN.test(text);
  if (isPlain && (!text.includes('%') || OWN_PERCENT.test(text)))
    found.push({ layer: undefined, bytes: Buffer.from(text, 'latin1') });
  if (!isPlain && mayBeKeyed(text)) found.push({ layer: undefined, bytes: Buffer.from(text, 'utf8') });
  return found.filter(({ bytes }) => bytes.length >= LEAST);
}

// Under a key below 16 Japanese in UTF-8 is a text still, of other scripts or of kanji alone.
function mayBeKeyed(text: string): boolean {
  return OTHER_SCRIPT.test(text) || (KANJI.test(text) && !KANA.test(text));
}

function percentBytes(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/%([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
}
