// What vendors hash and how they write it: their recipes on the value, plain algorithms, hashes of hashes, salts.
// Recipes: detection.md 1.5, each written from the vendor's own words and not from src/detect.
import { createHash } from 'node:crypto';
import type { PlantedValue } from '../matrix/planted-values.ts';
import { textEncoding, type Encoding } from './encoding.ts';

type Algorithm = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | 'sha3-256' | 'sha3-512' | 'ripemd160';
type Form = 'hex' | 'HEX' | 'base64' | 'base64url';

function digest(algorithm: Algorithm, preimage: string, form: Form): string {
  const hash = createHash(algorithm).update(preimage, 'utf8').digest();
  if (form === 'HEX') return hash.toString('hex').toUpperCase();
  return hash.toString(form);
}

function plainDigest(algorithm: Algorithm, form: Form): Encoding {
  return textEncoding(`${algorithm}-${form}`, (plain) => digest(algorithm, plain, form), { kind: 'digest', layers: 0 });
}

const ofBoth = (outer: Algorithm, inner: Algorithm): Encoding =>
  textEncoding(`${outer}-of-${inner}`, (plain) => digest(outer, digest(inner, plain, 'hex'), 'hex'), {
    kind: 'digest',
    layers: 0,
  });

type Normalised = (value: PlantedValue) => string | undefined;

const lowered = (text: string): string => text.trim().toLowerCase();
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Meta: lower case; phone and postal digits with the country code and no plus; date YYYYMMDD. */
const meta: Normalised = ({ category, text }) => {
  if (category === 'email') return lowered(text);
  if (category === 'phone') return `81${digitsOf(text).replace(/^0+/, '')}`;
  if (category === 'birthdate' || category === 'postal') return digitsOf(text);
  return undefined;
};
/** Google enhanced conversions: E.164 with the plus; gmail without dots; both with and without the tag are met. */
const google: Normalised = ({ category, text }) => {
  if (category === 'phone') return `+81${digitsOf(text).replace(/^0/, '')}`;
  if (category !== 'email') return undefined;
  const [local = '', domain = ''] = lowered(text).split('@');
  return domain === 'gmail.com' ? `${local.replaceAll('.', '')}@${domain}` : `${local.replace(/\+.*/, '')}@${domain}`;
};
/** Yahoo! JAPAN: domestic digits. */
const yahooJapan: Normalised = ({ category, text }) => {
  if (category === 'email') return lowered(text);
  return category === 'phone' ? digitsOf(text) : undefined;
};
/** LINE: trimmed and lower case; the form of a phone number is not stated. */
const line: Normalised = ({ category, text }) =>
  category === 'email' ? lowered(text) : category === 'phone' ? text.trim() : undefined;
const tiktok: Normalised = (value) => (value.category === 'email' ? lowered(value.text) : google(value));
/** Given or family name alone, lower case: Meta `fn`, `ln`. */
const lastName: Normalised = ({ category, text }) =>
  category === 'name.kanji' || category === 'name.kana' || category === 'name.romaji'
    ? lowered(text.split(' ')[0] ?? '')
    : undefined;
const emailOnly: Normalised = ({ category, text }) => (category === 'email' ? lowered(text) : undefined);

function recipe(
  id: string,
  normalised: Normalised,
  algorithm: Algorithm,
  form: Form,
  dress: (token: string) => string = (token) => token,
): Encoding {
  return textEncoding(id, (_, __, value) => dress(digest(algorithm, normalised(value) ?? '', form)), {
    kind: 'recipe',
    layers: 0,
    fits: (value) => normalised(value) !== undefined,
  });
}

/** A salt that one vendor's script holds (detection.md 1.1). */
const KNOWN_SALT = 'QX4QkKEU';

export const DIGESTS: readonly Encoding[] = [
  plainDigest('md5', 'hex'),
  plainDigest('sha1', 'hex'),
  plainDigest('sha256', 'hex'),
  plainDigest('sha256', 'HEX'),
  plainDigest('sha256', 'base64'),
  plainDigest('sha256', 'base64url'),
  plainDigest('md5', 'base64url'),
  plainDigest('sha1', 'base64'),
  plainDigest('sha224', 'hex'),
  plainDigest('sha384', 'hex'),
  plainDigest('sha512', 'hex'),
  plainDigest('sha512', 'base64url'),
  plainDigest('sha3-256', 'hex'),
  plainDigest('sha3-512', 'hex'),
  plainDigest('ripemd160', 'hex'),
  ofBoth('sha1', 'md5'),
  ofBoth('sha256', 'md5'),
  ofBoth('md5', 'md5'),
  ofBoth('sha256', 'sha256'),
  ofBoth('sha256', 'sha1'),
  textEncoding('sha256-known-salt', (plain) => digest('sha256', plain + KNOWN_SALT, 'hex'), { kind: 'digest', layers: 0 }),
  textEncoding('sha256-unknown-salt', (plain, random) => digest('sha256', `${plain}${random.hex(16)}`, 'hex'), {
    kind: 'digest',
    layers: 0,
    undetectable: 'the salt is unknown: a differential run tells it',
  }),
  recipe('meta-hex', meta, 'sha256', 'hex'),
  recipe('meta-name-hex', lastName, 'sha256', 'hex'),
  recipe('google-em', google, 'sha256', 'base64url', (token) => `tv.1~em.${token}`),
  recipe('google-hex', google, 'sha256', 'hex'),
  recipe('yahoo-japan-hex', yahooJapan, 'sha256', 'hex'),
  recipe('yahoo-japan-base64url', yahooJapan, 'sha256', 'base64url'),
  recipe('line-hex', line, 'sha256', 'hex'),
  recipe('tiktok-hex', tiktok, 'sha256', 'hex'),
  recipe('snap-hex', meta, 'sha256', 'hex', (token) => `u_hem=${token}`),
  recipe('criteo-md5', emailOnly, 'md5', 'hex', (token) => `[${token}]`),
  recipe('criteo-sha256-md5', emailOnly, 'sha256', 'hex', (token) => `[sha256_${token}]`),
  recipe('pinterest-hex', emailOnly, 'sha256', 'hex', (token) => `{"em":"${token}"}`),
  recipe('x-hex', tiktok, 'sha256', 'hex', (token) => `email_address=${token}`),
  recipe('bing-hex', emailOnly, 'sha256', 'hex', (token) => `em:${token}`),
];
