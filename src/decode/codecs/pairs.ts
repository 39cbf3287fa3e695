// Query strings and their like inside a value: `a=1&b=2`, Google Ads' `data=event=x;k=v`, `k=v|k=v`, urlencoded bodies.
import type { TextCodec } from '../codec.ts';
import { FORM_TYPE, listFormOf, splitPairs, type ListForm } from '../split-pairs.ts';

const FORM: ListForm = { separator: '&', sign: '=' };

// Signs that somebody wrote as entities are undone first; the ampersand between pairs is read either way.
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|period|sol|plus|commat);/i;

const ESCAPED = /\\(?:u00|x)26/;
const ESCAPED_LINE_END = /^[^=&;|,~]*\\(?:u00|x)0[ad]/i;

export const pairs: TextCodec = {
  id: 'pairs',
  takes: 'text',
  stage: 'split',
  silent: true,
  guard: { needs: '=:' },
  opens: (text, hints) => {
    const declared = hints.contentType?.toLowerCase().startsWith(FORM_TYPE) === true;
    if ((text.includes(';') && ENTITY.test(text)) || isEscaped(text)) return undefined;
    const form = declared && text.includes('=') && !isPadded(text) ? FORM : listFormOf(text);
    if (form === undefined) return undefined;
    const likelihood = isChanceList(text, form) ? 'maybe' : 'sure';
    return { kind: 'parts', likelihood, parts: splitPairs({ text, ...form, under: [], group: 0, offset: 0 }) };
  },
  proof: {
    pairs: [
      { encoded: 'mail=taro%40x.example&pin=4827', plain: { mail: 'taro%40x.example', pin: '4827' } },
      { encoded: 'event=page_view;koza=0738261', plain: { event: 'page_view', koza: '0738261' } },
      { encoded: '%E5%8F%A3%E5%BA%A7=1&amp;b=2', plain: { 口座: '1', b: '2' } },
      { encoded: 'a=1; b=2', plain: { a: '1', b: '2' } },
      { encoded: 'mail=taro@x.example~pin=4827', plain: { mail: 'taro@x.example', pin: '4827' } },
      { encoded: 'mail:taro@x.example,pin: 4827', plain: { mail: 'taro@x.example', pin: '4827' } },
      { encoded: 'mail=taro@x.example', plain: { mail: 'taro@x.example' } },
      { encoded: 'A=1', plain: { A: '1' }, hints: { contentType: 'application/x-www-form-urlencoded; charset=UTF-8' } },
    ],
    refuses: [
      'ev=submit|mail=taro&commat;x&period;example|n=1',
      '1+1=2',
      'dGVzdA==',
      'koza_no',
      'A=B',
      'https://x.example/?a=1&b=2',
      'x = y',
      'Q&A',
      'if (a==b) c=d',
      'mail=',
      '12:30,13:40',
      'mailto:a,b',
      'Note: this, and that',
      '==QMxIzN4MDM3MDN',
      'koza=0738261\\u0026pin=4827',
      '--b\\u000d\\u000aContent-Disposition: form-data; name=\\u0022pin\\u0022',
    ],
  },
};

// One pair and something else, signs that any form escapes in a lone pair, or a name that nobody gives: a key that made one sign of a blank made
// the others of letters.
function isChanceList(text: string, { separator, sign }: ListForm): boolean {
  if (text.length > LONGEST_KEYED) return false;
  if (ODD_NAME.test(text)) return true;
  if (separator === '&') return !text.includes('&') && UNESCAPED.test(text);
  return text.includes(separator) && text.indexOf(sign) === text.lastIndexOf(sign);
}

const LONGEST_KEYED = 512;
const UNESCAPED = /=[^"'{]*[<>`^]/;
// eslint-disable-next-line no-control-regex -- a key makes them
const ODD_NAME = /^[^=&]*[\u0000-\u0008\u000e-\u001f\u007f|`^][^=&]*=/;

// So are ampersands that a script escaped; what has quotes may be a document of its own. A list has no line ends, escaped or not, where it
// has to have its first key.
function isEscaped(text: string): boolean {
  return text.includes('\\') && ((ESCAPED.test(text) && !/["&{]/.test(text)) || ESCAPED_LINE_END.test(text));
}

// One token with its padding, at either end, is no key without a value, whatever the body is declared to be.
function isPadded(text: string): boolean {
  return /^(?:[\w+/-]{8,}={1,6}|[\w+/-]{6}==|={1,2}[\w+/-]{8,})$/.test(text);
}
