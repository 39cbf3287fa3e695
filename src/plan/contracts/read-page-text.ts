// A file that a firm's web team or a spreadsheet wrote → its text, in whatever charset Japan still uses.
import { readBytes } from '../../platform/files.ts';

/** Bytes that a declaration is looked for in (HTML, "prescan a byte stream to determine its encoding"). */
const PRESCAN = 1024;

/** UTF-8 where it is that, else what the page declares, else Shift_JIS; undefined for a file that is not there. */
export async function readPageText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(bytes.subarray(0, PRESCAN).toString('latin1')).decode(bytes);
  }
}

function decoderFor(beginning: string): TextDecoder {
  const declared = /charset\s*=\s*["']?([a-z0-9_-]{1,30})/i.exec(beginning)?.[1];
  try {
    return new TextDecoder(declared === undefined || /^utf-?8$/i.test(declared) ? 'shift_jis' : declared);
  } catch {
    return new TextDecoder('shift_jis');
  }
}
