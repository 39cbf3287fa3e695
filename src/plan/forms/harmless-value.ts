// What goes into a field that we do not know and the form insists on: something plain that no check minds, and that is nobody's data.
import type { FieldShape } from '../../model/form-shape.ts';
import type { Input } from '../../model/form-filling.ts';
import { Raw } from '../../model/raw.ts';
import { firstOption } from './choose-option.ts';

const REQUIRED = /必須|^\s*[*＊]|[*＊]\s*$|\brequired\b/iu;
const CONSENT = /同意|承諾|承認|了承|確認しました|確認済|agree|accept|consent|terms|privacy|understand/iu;
const OFFER = /メルマガ|メールマガジン|お知らせ|ニュースレター|配信|newsletter|marketing|offers|promotions|updates|subscribe/iu;

const BY_TYPE: Readonly<Record<string, string>> = {
  number: '1',
  tel: '1',
  date: '2030-01-15',
  month: '2030-01',
  week: '2030-W03',
  time: '10:00',
  'datetime-local': '2030-01-15T10:00',
  url: 'https://canary.example/',
};

/** Does the form say, in code or in words, that it will not go without this field? */
export function isRequired({ isRequired: said, label, hint, nearby, before }: FieldShape): boolean {
  const texts = before === undefined ? nearby : [...nearby.slice(0, 1), before];
  return said || [label, hint, ...texts].some((text) => REQUIRED.test(text));
}

/** Undefined where the field is better left as it is. */
export function harmlessInput(field: FieldShape, language: 'ja' | 'en'): Input | undefined {
  const { type, tag, maxLength, inputMode, pattern } = field;
  if (type === 'checkbox') return isConsent(field) ? { kind: 'check' } : undefined;
  if (!isRequired(field)) return undefined;
  if (tag === 'select' || type === 'radio') {
    const option = firstOption(field);
    return option === undefined ? undefined : { kind: 'choose', option };
  }
  const isNumber = inputMode === 'numeric' || inputMode === 'decimal' || (/\\d|0-9/.test(pattern) && !/[a-z]-z/i.test(pattern));
  const text = BY_TYPE[type] ?? (isNumber ? '1'.repeat(leastOf(pattern)) : language === 'ja' ? 'テスト' : 'test');
  return { kind: 'type', value: new Raw(text.slice(0, maxLength ?? text.length)) };
}

function isConsent(field: FieldShape): boolean {
  const texts = [field.label, field.hint, ...field.nearby.slice(-2)].join(' ');
  return isRequired(field) || (CONSENT.test(texts) && !OFFER.test(field.label));
}

// `\d{4}`: so many digits.
function leastOf(pattern: string): number {
  return Math.min(Number(/\{(\d{1,2})/.exec(pattern)?.[1] ?? 1), 20);
}
