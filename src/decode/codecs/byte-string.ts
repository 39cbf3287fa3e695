// Text whose characters are really bytes: header and cookie values reach us one character a byte, and so does what a script
// pushed through `unescape` or `String.fromCharCode`. rrweb packs its events so: JSON, zlib, one character a byte.
import type { TextCodec } from '../codec.ts';
import { hasJapanese } from '../japanese-text.ts';
import { isCompressed } from '../compressed-bytes.ts';
import { readCharset } from '../read-charset.ts';

export const byteString: TextCodec = {
  id: 'byte-string',
  takes: 'text',
  stage: 'transform',
  guard: { needs: 'é', least: 2 },
  opens: (text) => {
    // eslint-disable-next-line no-control-regex -- bytes include the controls
    if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return undefined;
    const bytes = Buffer.from(text, 'latin1');
    // Only Japanese or a packed stream proves it: `café` is also a sequence of characters up to U+00FF.
    if (!isCompressed(bytes) && !readCharset(bytes, {}).some((reading) => hasJapanese(reading.text))) return undefined;
    return { kind: 'decoded', likelihood: 'sure', content: bytes, hints: { token: true } };
  },
  proof: {
    pairs: [{ encoded: Buffer.from('口座番号 0738261').toString('latin1'), plain: '口座番号 0738261' }],
    refuses: ['café', '山田', 'koza_no'],
  },
};
