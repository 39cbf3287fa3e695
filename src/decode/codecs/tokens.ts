// Tokens in a row → those that open: `v1.dGFy…`, `em:5Y+j…`, `GA1.2.…`, and Google's `tv.1~em.<digest>~pn.<digest>`. Last of the
// splits, and only `maybe`: the whole stays a field, as nobody knows that the separator is one.
import { openBase64 } from '../base64-token.ts';
import type { Part, Step, TextCodec } from '../codec.ts';
import { isMeantBesideIds } from '../plausibility.ts';
import { hex } from './hex.ts';

const SEPARATOR = /[~|.:;,!* ]/;
// A cookie has a dozen of them; prose has more, and no tokens.
const MOST = 64;
const SHORTEST = 8;

export const tokens: TextCodec = {
  id: 'tokens',
  takes: 'text',
  stage: 'token',
  silent: true,
  guard: { needs: '~|.:;,*', allows: '0aA+/=-_~|.:;,!*$ ', least: SHORTEST + 2 },
  opens: (text) => {
    if (text.length > 65_536) return undefined;
    const parts = isGoogleUserData(text) ? userDataOf(text) : openable(text);
    return parts.length === 0 ? undefined : { kind: 'parts', likelihood: 'maybe', parts };
  },
  proof: {
    pairs: [
      { encoded: 'v1.dGFyb0B4LmV4YW1wbGU', plain: { '[1]': 'dGFyb0B4LmV4YW1wbGU' } },
      // As long as a digest of md5.
      { encoded: 'b64:MzUzMDExMTMzMzMwMDAwMA==', plain: { '[1]': 'MzUzMDExMTMzMzMwMDAwMA==' } },
      { encoded: 'u:7461726f40782e6578616d706c65:0', plain: { '[1]': '7461726f40782e6578616d706c65' } },
      // Documented at https://developers.google.com/google-ads/api/docs/conversions/upload-identifiers as SHA-256 of normalised values.
      {
        encoded: 'tv.1~em.rMvWy8o4iNSlH9CNtTzd4MgAhwEhGcLH2c4gvsYGuJw~fn0.dGFyb0B4LmV4YW1wbGU',
        plain: { tv: '1', em: 'rMvWy8o4iNSlH9CNtTzd4MgAhwEhGcLH2c4gvsYGuJw', fn0: 'dGFyb0B4LmV4YW1wbGU' },
      },
    ],
    refuses: ['www.lender.example', 'GA1.2.1234567890.1700000000', '12:30:00', 'taro@x.example', 'a~b', 'koza_no, banchi_no'],
  },
};

// Google's tags write what a person is matched by as `key.value`, joined by tildes.
function isGoogleUserData(text: string): boolean {
  return /^tv\.\d+~/.test(text);
}

function userDataOf(text: string): readonly Part[] {
  return piecesOf(text, /~/).flatMap(({ piece, start }) => {
    const [key = ''] = /^[a-z]+\d*(?=\.)/.exec(piece) ?? [];
    return key === '' ? [] : [partOf({ kind: 'key', key }, piece.slice(key.length + 1), start + key.length + 1)];
  });
}

function openable(text: string): readonly Part[] {
  return piecesOf(text, SEPARATOR).flatMap(({ piece, start }, index) =>
    isToken(piece) ? [partOf({ kind: 'index', index }, piece, start)] : [],
  );
}

// Words, numbers and versions stand between separators far more often than tokens do: those have two cases, or digits among letters.
function isToken(piece: string): boolean {
  const digits = piece
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  if (digits.length < SHORTEST || !/[a-z]/i.test(digits) || !/^[A-Za-z0-9+/]+$/.test(digits)) return false;
  const opening = hex.opens(piece, {}) ?? openBase64(digits);
  if (opening?.kind !== 'decoded') return false;
  if (opening.likelihood === 'sure') return true;
  // Beside its opening it stays on the record anyway, as long as a digest or not.
  const isMixed = /[a-z]/.test(digits) && /[A-Z]/.test(digits);
  return isMixed && typeof opening.content !== 'string' && isMeantBesideIds(opening.content);
}

function piecesOf(text: string, separator: RegExp): readonly { readonly piece: string; readonly start: number }[] {
  let start = 0;
  return text.split(separator, MOST).map((piece) => {
    const at = { piece, start };
    start += piece.length + 1;
    return at;
  });
}

function partOf(step: Step, content: string, start: number): Part {
  return { steps: [step], content, group: 0, at: { start, end: start + content.length }, hints: {} };
}
