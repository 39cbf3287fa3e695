// A firm's name with its legal form in short, and without.
import type { Spellings } from './spelling-kinds.ts';
import { weightOf } from './weight-of.ts';

/** Written in brackets before or behind the name; `㈱` and `㈲` are ligatures of the same, and fold to it. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  株式会社: '株',
  有限会社: '有',
  合同会社: '同',
  合資会社: '資',
  合名会社: '名',
  一般社団法人: '一社',
  一般財団法人: '一財',
};

/** Five kanji: what is left of a shorter name is met in texts. */
const ENOUGH = 10;

/** `株式会社架空商事` also stands as `(株)架空商事`, and as `架空商事` if that is long enough. */
export function companySpellings(text: string): Partial<Spellings> {
  const form = Object.keys(SHORT_FORMS).find((long) => text.startsWith(long) || text.endsWith(long));
  if (form === undefined) return {};
  const name = text.replace(form, '').trim();
  const short = `(${SHORT_FORMS[form] ?? ''})`;
  const bracketed = text.startsWith(form) ? `${short}${name}` : `${name}${short}`;
  return { plain: [bracketed, ...(weightOf(name) >= ENOUGH ? [name] : [])], hashed: [bracketed, name] };
}
