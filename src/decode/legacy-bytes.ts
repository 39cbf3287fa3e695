// Could bytes be Shift_JIS or EUC-JP at all? The decoders say so as well, but by an error that costs a hundred times as much, and a run
// asks about a million random identifiers.

/** Labels of the WHATWG's encoding standard. */
type LegacyLabel = 'shift_jis' | 'euc-jp';

/** How many bytes the character at `at` takes, 0 where none can begin. */
type Width = (bytes: Uint8Array, at: number) => number;

/**
 * Lead bytes 81–9F and E0–FC with a trail of 40–7E or 80–FC; half-width kana A1–DF (https://encoding.spec.whatwg.org/#shift_jis-decoder).
 * Not F0–F9, which are for private use: nobody's form holds them.
 */
const shiftJisWidth: Width = (bytes, at) => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return isWritten(lead) ? 1 : 0;
  if (lead >= 0xa1 && lead <= 0xdf) return 1;
  const trail = bytes[at + 1] ?? 0;
  const isLead = lead > 0x80 && lead !== 0xa0 && (lead < 0xf0 || (lead > 0xf9 && lead <= 0xfc));
  return isLead && trail >= 0x40 && trail !== 0x7f && trail <= 0xfc ? 2 : 0;
};

/** Pairs of A1–FE; 8E before half-width kana, 8F before a pair (https://encoding.spec.whatwg.org/#euc-jp-decoder). */
const eucJpWidth: Width = (bytes, at) => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return isWritten(lead) ? 1 : 0;
  if (lead === 0x8e) return isHigh(bytes[at + 1]) ? 2 : 0; // the decoder at hand takes more than the kana of A1–DF
  if (lead === 0x8f) return isHigh(bytes[at + 1]) && isHigh(bytes[at + 2]) ? 3 : 0;
  return isHigh(lead) && isHigh(bytes[at + 1]) ? 2 : 0;
};

const WIDTHS: Readonly<Record<LegacyLabel, Width>> = { shift_jis: shiftJisWidth, 'euc-jp': eucJpWidth };

/** Every byte has its place, and none is a control that no text has; whether each pair is a character, only the decoder knows. */
export function mayBeLegacy(label: LegacyLabel, bytes: Uint8Array): boolean {
  const widthAt = WIDTHS[label];
  for (let at = 0; at < bytes.length;) {
    const width = widthAt(bytes, at);
    if (width === 0) return false;
    at += width;
  }
  return true;
}

// Pairs of UTF-16 hold zeros and other controls all the time, texts only the tab and the ends of lines.
function isWritten(byte: number): boolean {
  return byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xa1 && byte <= 0xfe;
}
