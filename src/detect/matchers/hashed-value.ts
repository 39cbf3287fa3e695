// Digests under the key of a person's value: hashed is sent all the same, whether we can open it or not.
import type { DataCategory } from '../../model/data-category.ts';
import { writeHashedBy } from '../../model/hashed-by.ts';
import type { Claim, Subject } from '../claim.ts';
import { digestByLength } from '../digest-by-length.ts';
import { speakingRun } from '../key-index.ts';
import { keyTokens } from '../key-tokens.ts';
import type { RuleIndex } from '../rule-index.ts';

// What is random by itself, or a number of the firm's own: hex of these lengths is what it looks like in the clear.
const HEX_BY_NATURE: ReadonlySet<DataCategory> = new Set<DataCategory>([
  'session_token',
  'jwt',
  'api_key',
  'device_id',
  'customer_no',
  'card.member_no',
  'policy_no',
  'free_text',
  'ip',
]);

/** What stands beside the value's name in a key that holds its digest: `email_sha256`, `hashed_mail_lower`. */
const HASH_WORDS: ReadonlySet<string> = new Set(
  'hash hashed hex digest sha md 1 2 5 256 512 enc lower lowercase lc norm normalized normalised value addr address no num number'.split(
    ' ',
  ),
);
const SAYS_HASH = /\b(?:hash(?:ed)?|sha|md ?5|digest)\b/;

// Keys too short to speak for a plain value, which vendors give to digests alone (customer parameters of Meta, Google, Snap, The Trade Desk).
const SHORT_KEYS: ReadonlyMap<string, DataCategory> = new Map<string, DataCategory>([
  ['em', 'email'],
  ['hem', 'email'],
  ['u hem', 'email'],
  ['emh', 'email'],
  ['ph', 'phone'],
  ['pn', 'phone'],
  ['u hpn', 'phone'],
  ['db', 'birthdate'],
  ['zp', 'postal'],
]);

/** A digest alone, under a key that says of what. The longer ones are shaped like nothing else; 32 and 40 hex digits are ids as often. */
export function matchHashedValue(subject: Subject, index: RuleIndex): readonly Claim[] {
  const { field, text } = subject;
  if (text.length < 32 || text.length > 160) return [];
  const hash = digestByLength(text);
  if (hash === undefined) return [];
  const words = wordsOf(subject);
  const known = new Map<DataCategory, number>(keyed(subject, index, words));
  const short = SHORT_KEYS.get(words.join(' '));
  const isLong = hash.startsWith('sha') && hash !== 'sha1';
  if (short !== undefined && isLong) known.set(short, 1);
  const isSure = isLong || SAYS_HASH.test(words.join(' '));
  return [...known].map(([category, keyWords]): Claim => {
    return {
      rule: index.speaker(category),
      certainty: isSure ? 'shape' : 'name',
      span: { start: 0, end: text.length },
      keyWords,
      checked: false,
      siblings: [],
      planted: undefined,
      hashedBy: writeHashedBy({ recipe: hash, how: 'length' }),
    };
  });

  function keyed({ vendor, runs }: Subject, rules: RuleIndex, key: readonly string[]): (readonly [DataCategory, number])[] {
    const woken = new Set(runs.filter(({ last }) => last).flatMap(({ phrase }) => rules.byPhrase.get(phrase) ?? []));
    return [...woken].flatMap(({ rule, keys, notKeys, siblings }): (readonly [DataCategory, number])[] => {
      // A key that needs company, or that holds any text (`value`, `memo`), does not say of what a digest is.
      if (siblings.length > 0 || !rule.primary) return [];
      const { category } = rule.speaker;
      const run = speakingRun(runs, keys, notKeys);
      if (run === undefined || HEX_BY_NATURE.has(category) || !rule.considers(field.carrier, field.path, vendor)) return [];
      // `mail_id` and `tel_click` are names of something else.
      const others = key.length - run.length;
      const hashWords = key.filter((word) => HASH_WORDS.has(word)).length;
      return run.end || hashWords >= others ? [[category, run.length]] : [];
    });
  }
}

/** Claims on a whole text that is a digest say so: a vendor's declared field, a key that speaks alone. */
export function markHashed(claims: readonly Claim[], text: string): readonly Claim[] {
  if (text.length < 22 || !claims.some(isOpenToHashes)) return claims;
  const hash = digestByLength(text);
  if (hash === undefined) return claims;
  const hashedBy = writeHashedBy({ recipe: hash, how: 'length' });
  return claims.map((claim) => (isOpenToHashes(claim) ? { ...claim, hashedBy } : claim));
}

function isOpenToHashes({ certainty, rule }: Claim): boolean {
  return (certainty === 'declared' || certainty === 'name') && !HEX_BY_NATURE.has(rule.category);
}

function wordsOf({ field: { keys } }: Subject): readonly string[] {
  let words: readonly string[] = [];
  // Array positions name nothing: `em[0]` is `em`.
  for (const key of keys) {
    key.ask((text): void => {
      const named = keyTokens(text);
      if (named.some((word) => !/^\d+$/.test(word))) words = named;
    });
  }
  return words;
}
