// One planted value in every spelling that pages, forms and tags give it, and every form that vendors hash.
import type { DataCategory } from '../model/data-category.ts';
import { eraOf, readDate, type CivilDate } from './calendar-date.ts';
import { CANARY_VIEW, canonicalForm } from './canonical-form.ts';
import { readExpiry } from './expiry-month.ts';
import { domesticDigits } from './phone-number.ts';
import { fold } from './text-view.ts';

export interface Spellings {
  /** Sent in the clear. Width, case, separators and kana need no variants: the search folds them. */
  readonly plain: readonly string[];
  /** Hashed. Here each byte counts. */
  readonly hashed: readonly string[];
  /** Pieces that stand in fields of their own (family and given name); only a rule of the category may recognise them. */
  readonly parts: readonly string[];
}

/** Account numbers lose their zeros where a page reads them as numbers; fewer digits than this would be found by chance. */
const LEAST_DIGITS = 5;
const NO_MORE: Spellings = { plain: [], hashed: [], parts: [] };

export function spellingsOf(category: DataCategory, value: string): Spellings {
  const text = value.trim();
  const own = SPELLERS[category]?.(text) ?? NO_MORE;
  const general = [
    value,
    text,
    text.toLowerCase(),
    fold(text, ['nfkc', 'lower']),
    fold(text, ['nfkc', 'lower', 'strip-separators']),
  ];
  return { plain: unique([text, ...own.plain]), hashed: unique([...general, ...own.hashed]), parts: own.parts };
}

// Google: lower case, dots of gmail addresses removed, `+tag` by its prose but not by its samples
// (https://developers.google.com/google-ads/api/docs/conversions/enhanced-conversions/web). Meta, LINE, Yahoo! JAPAN, Criteo: lower case.
function emailSpellings(text: string): Spellings {
  const address = canonicalForm('email', text);
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at)];
  const untagged = local.replace(/\+.*$/, '');
  const locals = [local, untagged, local.replaceAll('.', ''), untagged.replaceAll('.', '')];
  return { plain: [untagged + domain], hashed: locals.map((one) => one + domain), parts: [] };
}

// Google and TikTok: E.164 with `+`. Meta and Snap: country code without `+`
// (https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters).
// Yahoo! JAPAN: domestic digits (https://github.com/yahoojp-marketing/ads-data-management-api-documents, docs_ja/conversion-api.md).
function phoneSpellings(text: string): Spellings {
  const domestic = domesticDigits(text);
  if (domestic === undefined) {
    const digits = text.replace(/\D/g, '');
    return { plain: [digits], hashed: [digits, `+${digits}`], parts: [] };
  }
  const national = domestic.slice(1);
  const digits = [domestic, `81${national}`, national, `81${domestic}`];
  const hyphens = domestic.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');
  return { plain: digits, hashed: [...digits, `+81${national}`, hyphens], parts: [] };
}

// Meta hashes YYYYMMDD. `3460823` is Showa 46 in the number code of government and bank forms (明治 1 … 令和 5).
function dateSpellings(text: string): Spellings {
  const date = readDate(text);
  if (date === undefined) return NO_MORE;
  const { year, month, day } = date;
  const [y, mm, dd] = [String(year), two(month), two(day)];
  const compact = `${y}${mm}${dd}`;
  const plain = [
    compact,
    `${y}${month}${day}`,
    `${y}年${month}月${day}日`,
    `${y}年${mm}月${dd}日`,
    `${mm}${dd}${y}`,
    `${month}${day}${y}`,
  ];
  return {
    plain: [...plain, ...eraSpellings(date)],
    hashed: [`${y}-${mm}-${dd}`, `${y}/${mm}/${dd}`, compact, `${y}年${month}月${day}日`, `${mm}/${dd}/${y}`],
    parts: [],
  };
}

function eraSpellings(date: CivilDate): readonly string[] {
  const era = eraOf(date);
  if (era === undefined) return [];
  const { month, day } = date;
  const code = 'MTSHR'.indexOf(era.letter) + 1;
  const heads = [era.name, era.letter, era.name.slice(0, 1)];
  const years = era.year === 1 ? ['1', '01', '元'] : unique([String(era.year), two(era.year)]);
  return [
    `${code}${two(era.year)}${two(month)}${two(day)}`,
    ...heads.flatMap((head) =>
      years.flatMap((year) => [
        `${head}${year}${two(month)}${two(day)}`,
        `${head}${year}${month}${day}`,
        `${head}${year}年${month}月${day}日`,
        `${head}${year}年${two(month)}月${two(day)}日`,
      ]),
    ),
  ];
}

function expirySpellings(text: string): Spellings {
  const [year, month] = (readExpiry(text) ?? '').split('-');
  if (year === undefined || month === undefined) return NO_MORE;
  const yy = year.slice(2);
  const forms = [`${month}${yy}`, `${yy}${month}`, `${month}${year}`, `${year}${month}`];
  return { plain: forms, hashed: [...forms, `${month}/${yy}`, `${month}/${year}`], parts: [] };
}

// Meta, Google: given and family name apart, lower case, without punctuation.
function nameSpellings(text: string): Spellings {
  const parts = text.split(/[\s\u3000]+/).filter((part) => part !== '');
  const reversed = parts.toReversed();
  const clear = (part: string): string => fold(part, ['nfkc', 'lower']);
  return {
    plain: [reversed.join('')],
    hashed: [
      ...parts.map(clear),
      clear(parts.join('')),
      clear(parts.join(' ')),
      clear(reversed.join('')),
      clear(reversed.join(' ')),
    ],
    parts: parts.length > 1 ? parts : [],
  };
}

function accountSpellings(text: string): Spellings {
  const short = fold(text, CANARY_VIEW).replace(/^0+/, '');
  return { plain: short.length >= LEAST_DIGITS ? [short] : [], hashed: [short], parts: [] };
}

function addressSpellings(text: string): Spellings {
  return { plain: [text.replace(/(\d+)-(\d+)-(\d+)/, '$1丁目$2番$3号')], hashed: [], parts: [] };
}

const SPELLERS: Partial<Record<DataCategory, (text: string) => Spellings>> = {
  email: emailSpellings,
  phone: phoneSpellings,
  'employer.phone': phoneSpellings,
  birthdate: dateSpellings,
  'loan.start': dateSpellings,
  'card.expiry': expirySpellings,
  'name.kanji': nameSpellings,
  'name.kana': nameSpellings,
  'name.romaji': nameSpellings,
  'account.holder_kana': nameSpellings,
  'account.number': accountSpellings,
  address: addressSpellings,
  'employer.address': addressSpellings,
};

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
