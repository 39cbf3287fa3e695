// A Japanese address taken apart: prefecture, municipality, the rest. Fields of one form share it out among themselves.
import type { NamedPart, Script } from './field-meaning.ts';
import { ALL_PREFECTURES } from './prefectures.ts';

interface Parts {
  readonly prefecture: string;
  readonly city: string;
  readonly street: string;
}

/** The part that a field takes. `others`: the parts that other fields of the form take; what nobody takes goes where it fits. */
export function addressSpelling(
  address: string,
  part: NamedPart | undefined,
  others: ReadonlySet<NamedPart>,
  script: Script | undefined,
): string {
  const { prefecture, city, street } = partsOf(address);
  const written = { prefecture, city, street, building: `テスト棟${street.replace(/^\D+/u, '')}`, country: '日本' };
  const whole = (['prefecture', 'city', 'street'] as const).filter((one) => !others.has(one));
  const own = part === undefined || part === 'street' ? whole : [part];
  // A field for the street takes what stands before it, unless another field does.
  const taken: readonly NamedPart[] = own.length === 0 ? ['street'] : own;
  const text = taken.map((one) => (one in written ? written[one as keyof typeof written] : '')).join('');
  return script === 'kana' || script === 'hiragana' ? inKana(text) : text;
}

function partsOf(address: string): Parts {
  const prefecture = ALL_PREFECTURES.find(({ kanji }) => address.startsWith(kanji))?.kanji ?? '';
  const rest = address.slice(prefecture.length);
  const city =
    /^(?:[^\d市]{1,6}市[^\d区市]{1,4}区|[^\d市区町村]{1,6}郡[^\d町村]{1,6}[町村]|[^\d]{1,6}?[市区町村])/u.exec(rest)?.[0] ?? '';
  return { prefecture, city, street: rest.slice(city.length) };
}

// Readings of places are nobody's to guess: the prefecture's is known, numbers stay, the rest reads テスト.
function inKana(text: string): string {
  const prefecture = ALL_PREFECTURES.find(({ kanji }) => text.startsWith(kanji));
  const rest = text.slice(prefecture?.kanji.length ?? 0);
  return (prefecture?.kana ?? '') + rest.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}]+/gu, 'テスト');
}
