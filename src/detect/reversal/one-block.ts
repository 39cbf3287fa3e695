// What the three one-block hashes share: a text of at most 55 bytes as the sixteen words that RFC 1321 and FIPS 180-4 pad it to.

/** The first 32 bits of a digest, unsigned, as its first eight hex digits read. */
export type OneBlockHash = (block: Int32Array) => number;

/**
 * A function that pads `text` into `block`; false when it does not fit. Its text runs in a thread, so it knows nothing of this file.
 * Words are big-endian, as SHA reads them, or little-endian, as MD5 does.
 */
export function createPadding(isLittleEndian: boolean): (text: string, block: Int32Array) => boolean {
  const room = 56;
  const bytes = new Uint8Array(64);
  const words = new DataView(bytes.buffer);
  return (text, block) => {
    bytes.fill(0);
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) bytes[length++] = code;
      // Three bytes of UTF-8 for what the values hold besides ASCII: kanji.
      else {
        bytes[length++] = 0xe0 | (code >> 12);
        bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[length++] = 0x80 | (code & 0x3f);
      }
    }
    if (length >= room) return false;
    bytes[length] = 0x80;
    for (let word = 0; word < 14; word++) block[word] = words.getInt32(word * 4, isLittleEndian);
    block[14] = isLittleEndian ? length * 8 : 0;
    block[15] = isLittleEndian ? 0 : length * 8;
    return true;
  };
}
