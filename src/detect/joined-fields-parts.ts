// Which part of which value does a key name? `birth_year` is the year of birth, `tel[1]` the second piece of tel, `姓` a family name.
import type { DecodedField } from '../model/decoded-request.ts';
import { isKnownStem } from './joined-fields-stem.ts';
import { keyTokens } from './key-tokens.ts';
import type { KeyedRules, RuleIndex } from './rule-index.ts';

/** The kinds of split value: each is put together in its own way (`joined-fields-wholes.ts`). */
export type PartFamily = 'ordinal' | 'date' | 'name' | 'mail' | 'address';

export type PartWord =
  | 'era'
  | 'year'
  | 'month'
  | 'day'
  | 'family'
  | 'given'
  | 'local'
  | 'domain'
  | 'prefecture'
  | 'city'
  | 'town'
  | 'number'
  | 'building';

export interface PartReading {
  readonly family: PartFamily;
  /** A word, or the place in a row. */
  readonly part: PartWord | number;
  /** What the key says besides, in lower case; as secret as the key. Fields are parts of one value only where this is equal. */
  readonly stem: string;
  /** Place of the field in its list. */
  readonly at: number;
}

/** Parts are short: the longest is a street or a local part (64 characters, RFC 5321). */
const LONGEST_PART = 64;
const REMEMBERED_KEYS = 5_000;

type KeyReading = Omit<PartReading, 'at'>;

const words = (list: string): readonly string[] => list.split(' ');
const ranked = (...ranks: readonly string[]): readonly (readonly [string, number])[] =>
  ranks.flatMap((list, rank) => words(list).map((word) => [word, rank + 1] as const));

// First, second, third: in order, upper and lower, front and back, area code, exchange and subscriber (市外局番 市内局番 加入者番号).
const RANKS: ReadonlyMap<string, number> = new Map(
  ranked(
    'a first front upper head left mae ue shigai area areacode 市外局番 前 上',
    'b second middle mid naka shinai exchange 市内局番 中',
    'c third back lower last tail right ushiro ato shita kanyu kanyusha subscriber 加入者番号 後 下',
    'd fourth',
  ),
);

const WORDS: Readonly<Record<Exclude<PartFamily, 'ordinal'>, Readonly<Partial<Record<PartWord, readonly string[]>>>>> = {
  date: {
    era: words('era nengo gengo wareki gengou nengou 元号 年号 和暦'),
    year: words('year y yy yyyy nen toshi 年'),
    month: words('month mon m mm tsuki gatsu 月'),
    day: words('day d dd hi nichi 日'),
  },
  name: {
    family: words('sei last family lastname familyname surname myoji 姓 苗字 名字 セイ せい'),
    given: words('mei first given firstname givenname forename 名 メイ めい'),
  },
  mail: {
    local: words('local localpart account acct user username id mae アカウント u'),
    domain: words('domain host dom ushiro ドメイン d'),
  },
  address: {
    prefecture: words('pref prefecture todofuken todouhuken ken state 都道府県'),
    city: words('city shikuchoson shiku 市区町村 市町村'),
    town: words('town choiki machi chouiki 町域 町名'),
    number: words('banchi bantigo street line1 address1 addr1 番地 丁目番地 町名番地 番地等'),
    building: words('building bldg tatemono line2 address2 addr2 建物 建物名 マンション名 番地建物名'),
  },
};

const BY_WORD: ReadonlyMap<string, readonly (readonly [Exclude<PartFamily, 'ordinal'>, PartWord])[]> = byWord();
// Written without an edge between stem and part: `birthyear`, `expmonth`, `dobd`, `誕生月`, `姓カナ`.
const GLUED =
  /^(birth|bday|dob|exp|expiry|expiration|card|ccexp|cardexp|誕生|生|有効期限)(year|month|day|yyyy|mm|yy|dd|y|m|d|年|月|日)$/;
const GLUED_NAME = /^(姓|名|セイ|メイ)(カナ|かな|漢字|フリガナ|ふりがな|ローマ字)$/;
// `by` `bm` `bd`: the birthday boxes of old forms.
const BIRTH_INITIALS = /^b([ymd])$/;
/** Words that say nothing about an address that its parts do not say. */
const ADDRESS_WORDS: ReadonlySet<string> = new Set(words('address addr jusho jyusho juusho 住所 ご住所 adr'));
/** Words that name a part of a name only beside a word for names: `first` is also the first page. */
const WEAK: ReadonlySet<string> = new Set(words('last first family given'));
const NAME_STEM = /name|namae|shimei|kana|kanji|romaji|氏名|姓名|名前|カナ|かな|ローマ字/;

/** What one chain of keys says: for the field by its key, and for a member of a list under it. */
interface ChainReading {
  readonly byKey: readonly KeyReading[];
  readonly isListOfParts: boolean;
}
const remembered = new WeakMap<KeyedRules, Map<string, ChainReading>>();

/** Segments of a path and labels of a host follow on one another without being parts of anything. */
const SEGMENT = /(?:path|host)\[\d+\]$/;

/** Every way in which the field may be a part; none for empty and long values and for the vendor's own ids. */
export function readParts({ keys, value, path, meaning }: DecodedField, at: number, index: RuleIndex): readonly PartReading[] {
  if (value.length === 0 || value.length > LONGEST_PART || keys.length === 0 || meaning?.kind === 'identifier') return [];
  if (path.endsWith(']') && SEGMENT.test(path)) return [];
  let chain = '';
  for (const key of keys) key.ask((text): void => void (chain += `${text}\n`));
  const { byKey, isListOfParts } = remember(chain, index);
  // The path of a list's member ends like a key `tel[0]` of a query does.
  const place = path.endsWith(']') && !chain.endsWith(']\n') ? /\[(\d+)\]$/.exec(path)?.[1] : undefined;
  const readings = place === undefined ? byKey.map((reading) => ({ ...reading, at })) : [];
  // The members of a list, and a parameter that is sent several times, have the key of the whole already.
  return isListOfParts ? [...readings, { family: 'ordinal', part: Number(place ?? 0), stem: chain, at }] : readings;
}

/**
 * May a short number under these keys, each followed by a line break, be a part of a value? `y` and `d` stand in every recording, and are
 * a date's only under a stem that some rule knows, as `id` is a mailbox's; what is lost is told in docs/decisions/0021.
 */
export function mayBePart(chain: string, index: KeyedRules): boolean {
  const { byKey, isListOfParts } = remember(chain, index);
  const isLetter = keyTokens(chain.split('\n').at(-2) ?? '').some((token) => /^[a-z]$/.test(token));
  const needsStem = ({ family }: KeyReading): boolean => family === 'mail' || (family === 'date' && isLetter);
  return isListOfParts || byKey.some((reading) => !needsStem(reading) || isKnownStem(reading.stem, index));
}

function remember(chain: string, index: KeyedRules): ChainReading {
  const memory = remembered.get(index) ?? new Map<string, ChainReading>();
  const known = memory.get(chain);
  if (known !== undefined) return known;
  const keys = chain.split('\n').slice(0, -1);
  const parents = keys.slice(0, -1).join('\n');
  const reading = {
    byKey: readKey(keyTokens(keys.at(-1) ?? ''), parents).filter(
      ({ family, stem }) => family !== 'ordinal' || isKnownStem(stem, index),
    ),
    isListOfParts: isKnownStem(chain, index),
  };
  if (memory.size >= REMEMBERED_KEYS) memory.clear();
  memory.set(chain, reading);
  remembered.set(index, memory);
  return reading;
}

function readKey(tokens: readonly string[], parents: string): readonly KeyReading[] {
  const stemOf = (rest: readonly string[]): string => `${parents}\n${rest.join(' ')}`;
  const readings: KeyReading[] = [];
  const last = tokens.at(-1) ?? '';
  const front = tokens.slice(0, -1);
  const rank = /^\d{1,2}$/.test(last) ? Number(last) : RANKS.get(last);
  if (rank !== undefined) readings.push({ family: 'ordinal', part: rank, stem: stemOf(front) });
  tokens.forEach((token, place) => {
    const rest = tokens.toSpliced(place, 1);
    for (const [family, part] of BY_WORD.get(token) ?? []) {
      if (WEAK.has(token) && !NAME_STEM.test(stemOf(rest))) continue;
      const kept = family === 'address' ? rest.filter((word) => !ADDRESS_WORDS.has(word)) : rest;
      readings.push({ family, part, stem: stemOf(kept) });
    }
    const [, stem = '', word = ''] = GLUED.exec(token) ?? swapped(GLUED_NAME.exec(token));
    for (const [family, part] of BY_WORD.get(word) ?? []) {
      if (family === 'date' || family === 'name') readings.push({ family, part, stem: stemOf(tokens.with(place, stem)) });
    }
  });
  // `address1` was cut into a word and a number.
  if (last === '1' || last === '2') {
    const [family, part] = BY_WORD.get(`${front.at(-1) ?? ''}${last}`)?.[0] ?? [];
    if (family !== undefined && part !== undefined) readings.push({ family, part, stem: stemOf(front.slice(0, -1)) });
  }
  const initial = tokens.length === 1 ? BIRTH_INITIALS.exec(last)?.[1] : undefined;
  for (const [family, part] of initial === undefined ? [] : (BY_WORD.get(initial) ?? [])) {
    if (family === 'date') readings.push({ family, part, stem: stemOf(['birth']) });
  }
  return readings;
}

// `姓カナ`: the part stands in front of the stem.
function swapped(match: RegExpExecArray | null): readonly string[] {
  return match === null ? [] : [match[0], match[2] ?? '', match[1] ?? ''];
}

function byWord(): typeof BY_WORD {
  const known = new Map<string, (readonly [Exclude<PartFamily, 'ordinal'>, PartWord])[]>();
  for (const [family, parts] of Object.entries(WORDS) as [Exclude<PartFamily, 'ordinal'>, (typeof WORDS)['date']][]) {
    for (const [part, list] of Object.entries(parts) as [PartWord, readonly string[]][]) {
      for (const word of list) known.set(word, [...(known.get(word) ?? []), [family, part]]);
    }
  }
  return known;
}
