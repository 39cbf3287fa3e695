// A URL inside a value → its parts: the page address that nearly every tag sends along, in one parameter or another.
import { openBase64 } from '../base64-token.ts';
import type { TextCodec } from '../codec.ts';
import { isLongAsDigest } from '../../model/digest-length.ts';
import { splitUrl } from '../split-url.ts';

export const url: TextCodec = {
  id: 'url',
  takes: 'text',
  stage: 'split',
  silent: true,
  guard: { needs: '/?' },
  opens: (text) =>
    isUrl(text) ? { kind: 'parts', likelihood: isDoubtful(text) ? 'maybe' : 'sure', parts: splitUrl(text) } : undefined,
  proof: {
    pairs: [
      {
        encoded: 'https://my.shop.example/members/a?mail=t%40x.example&q=1#/r?z=2',
        plain: {
          'host[0]': 'my',
          'path[0]': 'members',
          'path[1]': 'a',
          'query.mail': 't%40x.example',
          'query.q': '1',
          'fragment[0]': 'r',
          'fragment.z': '2',
        },
      },
      {
        encoded: '//ad.x.example/activityi;src=1;u1=koza?',
        plain: { 'host[0]': 'ad', 'path[0]': 'activityi', 'path.src': '1', 'path.u1': 'koza' },
      },
      {
        encoded: '/members/unsubscribe?a=1;b=2',
        plain: { 'path[0]': 'members', 'path[1]': 'unsubscribe', 'query.a': '1', 'query.b': '2' },
      },
      { encoded: 'top.cgi?mail=t%40x.example', plain: { 'path[0]': 'top.cgi', 'query.mail': 't%40x.example' } },
      { encoded: 'https://x.example/#mail=1', plain: { 'fragment.mail': '1' } },
      { encoded: 'https://taro:4827@x.example/?0738261', plain: { 'host.userinfo': 'taro:4827', query: '0738261' } },
      { encoded: 'https://x.example/?q=住所 東京', plain: { 'query.q': '住所 東京' } },
    ],
    refuses: [
      'taro@x.example',
      'a/b',
      'https://',
      '/',
      'why? a=b',
      'see https://x.example/',
      '住所/氏名',
      'tel:09000000000',
      '/ a',
      // Digits under a key.
      '2;83?<:=9>',
    ],
  },
};

// Absolute, protocol-relative or rooted; a relative one only if a query proves it. Spaces may stand in a query that a vendor
// decoded before sending, nowhere else.
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]{1,30}:)?\/\/[^\s/?#][^\s?#]*(?:[?#].*)?$/is;
// eslint-disable-next-line no-control-regex -- none stands in an address
const RELATIVE = /^[^\s?#:=&<>\u0000-\u001f]*\?[^\s=&?<>\u0000-\u001f]+=/;

function isUrl(text: string): boolean {
  return text.includes('//') && ABSOLUTE.test(text) ? true : RELATIVE.test(text) || isRootedPath(text);
}

// Base64 may begin with a slash (that of a JPEG does), but has none at such short distances.
const LONGEST_SEGMENT = 64;

function isRootedPath(text: string): boolean {
  if (!/^\/[^\s/]/.test(text) || text.length > 2_048) return false;
  const path = /^[^?#]*/.exec(text)?.[0] ?? '';
  return !/\s/.test(path) && path.split('/').every((segment) => segment.length <= LONGEST_SEGMENT);
}

// A path is known by its slash alone: what nobody writes in one may have another reason to begin so.
function isDoubtful(text: string): boolean {
  if (!text.startsWith('/')) return false;
  return isTokenWithSlash(text.replace(/(?:%3D){1,2}$/i, escapedPadding)) || FOREIGN.test(text) || SIGNS.test(text);
}

/** `escape()` leaves the slashes and pluses of base64 as they are. */
function escapedPadding(written: string): string {
  return '='.repeat(written.length / 3);
}

// Latin-1 and controls as they are, percent signs that escape nothing, signs alone, brackets that never close: bytes under a key that made
// slashes of some.
// eslint-disable-next-line no-control-regex -- they are
const FOREIGN = /^[^?#]*(?:[\u0000-\u001f\u007f-\u00ff]|%(?![0-9a-fA-F]{2}))/;
const SIGNS = /^[^A-Za-z?#]*[!$'()*+,][^A-Za-z?#]*$|^[^?#]*\([^)?#]*$/;

/** The bits of the last digit that hold nothing are zeros. */
const PADDED = /(?:[AQgw]==|[AEIMQUYcgkosw048]=)$/;

// One base64 token in sixty-four begins with a slash, that of UTF-16 with its mark with two; no path ends with padding.
function isTokenWithSlash(text: string): boolean {
  if (!/^\/[\w+/-]+=*$/.test(text)) return false;
  // Nor is a path in whole groups of four digits that say something.
  if (text.length % 4 === 0 && text.length >= 8 && openBase64(text.replace(/={1,2}$/, '')) !== undefined) return true;
  if (text.length % 4 === 0 && PADDED.test(text)) return true;
  if (/[^/]{8}={1,2}$/.test(text) || text.startsWith('//') || isLongAsDigest(text.replace(/=+$/, ''), 'base64')) return true;
  return isDrawn(text);
}

const SHORTEST_DRAWN = 10;
const TURNS = /^(?=.{16})(?:.*[a-z][A-Z]){3}/;
const WORD = /\/(?:[A-Za-z]?[a-z]{3,}|[A-Z]{4,}|\d+)(?![^/])/;

// Neither is a plus in it, nor letters of both cases with digits and no word among its segments: a cipher says nothing when it is opened.
function isDrawn(text: string): boolean {
  if (text.length < SHORTEST_DRAWN || text.length % 4 === 1 || /[_-]/.test(text)) return false;
  if (text.includes('+')) return true;
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && (/\d/.test(text) || TURNS.test(text)) && !WORD.test(text);
}
