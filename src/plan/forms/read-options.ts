// The choices of a select or a radio group say by themselves what is asked: prefectures, 普通/当座, 男/女, years, eras.
import type { FieldOption } from '../../model/form-shape.ts';
import type { NamedPart } from './field-meaning.ts';
import type { Concept } from './owned-category.ts';
import { PREFECTURES } from './prefectures.ts';

export interface OptionMeaning {
  /** Undefined where only the part is certain: a year of what? */
  readonly concept: Concept | undefined;
  readonly part?: NamedPart;
}

const PREFECTURE = new RegExp(`^(?:\\d+[ :.：]?)?(?:${PREFECTURES.join('|')})$`, 'u');
const FEW = 0.6;

const KINDS: readonly { readonly pattern: RegExp; readonly meaning: OptionMeaning; readonly least?: number }[] = [
  { pattern: PREFECTURE, meaning: { concept: 'address', part: 'prefecture' } },
  {
    pattern:
      /^(?:男|女|男性|女性|おとこ|おんな|male|female|man|woman|その他|回答しない|other|prefer not to (?:say|answer)|non-?binary|x|不明|無回答)$/iu,
    meaning: { concept: 'gender' },
  },
  {
    pattern:
      /^(?:普通|当座|貯蓄|普通預金|当座預金|貯蓄預金|総合|総合口座|納税準備預金|普通口座|当座口座|普通\(総合\)|checking|savings|その他|別段)(?:$|[(（])/iu,
    meaning: { concept: 'account.type' },
  },
  { pattern: /^(?:西暦|明治|大正|昭和|平成|令和|[MTSHR])(?:$|[ (（:：])/u, meaning: { concept: undefined, part: 'era' } },
  { pattern: /^@[\w.-]+\.\w+$/, meaning: { concept: 'email', part: 'domain' } },
  {
    pattern:
      /^(?:持ち?家|自己所有|賃貸|社宅|寮|公営住宅|公団|借家|賃貸住宅|賃貸マンション|実家|家族所有|owner|own|rent|homeowner|tenant|renting|own outright|own with a? ?mortgage|living with parents|live with parents)(?:$|[ (（・/／、])/iu,
    meaning: { concept: 'housing' },
  },
];

/** What the choices say; empty ones and requests to choose do not count. */
export function readOptions(options: readonly FieldOption[]): OptionMeaning | undefined {
  const texts = realOptions(options).map(({ text, value }) => (text === '' ? value : text).normalize('NFKC'));
  if (texts.length < 2) return undefined;
  const found = KINDS.find(({ pattern }) => share(texts, (text) => pattern.test(text)) >= FEW);
  if (found !== undefined) return isOnlyOther(texts) ? undefined : found.meaning;
  const part = numbersOf(texts);
  return part === undefined ? undefined : { concept: undefined, part };
}

/** Those that a person may choose. */
export function realOptions(options: readonly FieldOption[]): readonly FieldOption[] {
  return options.filter(({ value, text }) => value !== '' && !isRequest(text.normalize('NFKC')) && !/^[-–—ー―]+$/.test(value));
}

function isRequest(text: string): boolean {
  return /選択|選んで|お選び|^[-–—ー―▼▽\s.]*$|^(?:please )?(?:select|choose)\b|^--|^(?:年|月|日|year|month|day)$/iu.test(text);
}

function isOnlyOther(texts: readonly string[]): boolean {
  return texts.every((text) => /^(?:その他|other|x|回答しない|不明|無回答)$/iu.test(text));
}

const NUMBER = /^(?:西暦|明治|大正|昭和|平成|令和)?\s?(\d{1,4})\s?(?:年度?|月|日|\s*[(（/].*)?(?:\s*[(（/].*)?$/u;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;

function numbersOf(texts: readonly string[]): NamedPart | undefined {
  if (share(texts, (text) => MONTH.test(text)) >= FEW) return 'month';
  const numbers = texts.map((text) => Number(NUMBER.exec(text)?.[1] ?? Number.NaN)).filter((number) => !Number.isNaN(number));
  if (numbers.length < texts.length * FEW) return undefined;
  if (numbers.every((number) => number >= 1868 && number <= 2100)) return 'year';
  const most = Math.max(...numbers);
  if (texts.every((text) => /月/.test(text)) || (most === 12 && Math.min(...numbers) === 1)) return 'month';
  return texts.every((text) => /日/.test(text)) || most === 31 ? 'day' : undefined;
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length / texts.length;
}
