// `確認のためもう一度`, `Retype`: a field that only asks to type again asks for what the field before it asked for.
import type { DataCategory } from '../../model/data-category.ts';
import type { FieldShape } from '../../model/form-shape.ts';
import { fitsField } from './fits-field.ts';
import type { FieldSays } from './read-field.ts';

const REPEATED: ReadonlySet<DataCategory> = new Set([
  'email',
  'password',
  'pin',
  'phone',
  'account.number',
  'card.pan',
  'customer_no',
  'card.member_no',
  'policy_no',
]);
const AGAIN =
  /確認(?:用|のため)|もう(?:一|1|いち)(?:度|回)|再度|再入力|(?:^|\b)(?:re-?enter|re-?type|repeat|confirm|verify|once more|again)\b/iu;
/** How programs call a repeat: `ml` and `ml_cfm`, `mail` and `mailConf`. */
const SUFFIX = /^[_\-.]?(?:cfm|cnf|conf|confirm(?:ation|ed)?|kakunin|chk|check|retype|again|verify|re)$/iu;

/** The field with the category of the one before it, where it repeats that one. */
export function asRepeat(one: FieldSays, field: FieldShape, previous: FieldSays | undefined, asked: FieldShape): FieldSays {
  const category = previous?.category;
  const mayRepeat = one.category === undefined && one.isSilent && field.tag === 'input' && one.part === undefined;
  if (!mayRepeat || category === undefined || !REPEATED.has(category) || previous?.part !== undefined) return one;
  if (!fitsField(category, field)) return one;
  const said = [field.label, field.placeholder, field.hint, field.before ?? ''].join(' ').normalize('NFKC');
  const rest = asked.name !== '' && field.name.startsWith(asked.name) ? field.name.slice(asked.name.length) : '';
  return AGAIN.test(said) || SUFFIX.test(rest) ? { ...one, category, why: 'siblings' } : one;
}
