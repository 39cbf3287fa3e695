// What a field says about the shape of its value: limit, pattern, hyphens, width of letters. The pattern is the site's own code and is
// read, never run: a pattern can be written to run for ever.
import type { FieldShape } from '../../model/form-shape.ts';

export interface FieldLimits {
  readonly maxLength: number;
  /** Undefined where nothing is said. */
  readonly hyphens: boolean | undefined;
  readonly halfWidthKana: boolean;
  readonly fullWidth: boolean;
  /** Everything that is said about the field, for questions of its own. */
  readonly said: string;
  readonly type: string;
}

export function limitsOf(field: FieldShape): FieldLimits {
  const said = [field.label, field.placeholder, field.hint, ...field.nearby].join(' ');
  const example = field.placeholder.normalize('NFKC');
  return {
    maxLength: field.maxLength ?? 1000,
    hyphens: hyphensOf(field, said.normalize('NFKC'), example),
    halfWidthKana: /半角(?:カナ|カタカナ|ｶﾅ|ｶﾀｶﾅ)/u.test(said),
    fullWidth: /全角/u.test(said) && !/全角(?:・|または|or|、|\/)?半角|半角(?!カナ|カタカナ)/u.test(said),
    said,
    type: field.type,
  };
}

function hyphensOf({ inputMode, pattern, type }: FieldShape, said: string, example: string): boolean | undefined {
  if (/ハイフン(?:なし|無し|不要|を除|抜き|は不要)|[-ー－]なし|without hyphens?|no hyphens?|digits only|数字のみ/iu.test(said))
    return false;
  if (/ハイフン(?:あり|有り|付き|つき|を入れ|区切り)|with hyphens?/iu.test(said)) return true;
  if (/\d-\d|X-X/iu.test(example)) return true;
  if (/^\D*\d{7,}\D*$/u.test(example)) return false;
  if (pattern !== '') return /\](?:[*+?{][^-]*)?-|-\\d|-\[|\}-|\)-|\\-/.test(pattern);
  return inputMode === 'numeric' || type === 'number' ? false : undefined;
}
