// Free text as a person might write it: one sentence that holds several values, the most telling first, as far as the field's limit allows.
import type { Identity } from '../../model/crawl-plan.ts';
import type { DataCategory } from '../../model/data-category.ts';
import { Raw } from '../../model/raw.ts';

const PIECES: readonly { readonly category: DataCategory; readonly ja: string; readonly en: string }[] = [
  { category: 'email', ja: 'メールは', en: 'my e-mail is ' },
  { category: 'name.kanji', ja: '名前は', en: 'my name is ' },
  { category: 'birthdate', ja: '生年月日は', en: 'I was born on ' },
  { category: 'phone', ja: '電話番号は', en: 'my phone number is ' },
  { category: 'address', ja: '住所は', en: 'I live at ' },
  { category: 'card.member_no', ja: '会員番号は', en: 'my member number is ' },
  { category: 'free_text', ja: '', en: '' },
];

/** At most `maxLength` characters; a bare value where no more fits, undefined where nothing does. */
export function sentenceOf(identity: Identity, maxLength: number, language: 'ja' | 'en'): Raw | undefined {
  let text = new Raw('');
  for (const piece of PIECES) {
    const value = identity[piece.category]?.[0];
    if (value === undefined) continue;
    const link = text.length === 0 ? '' : language === 'ja' ? '、' : ', ';
    const lead = text.length === 0 && piece[language].length + value.length > maxLength ? '' : link + piece[language];
    if (text.length + lead.length + value.length > maxLength) continue;
    text = text.ask((before) => value.ask((own) => new Raw(before + lead + own)));
  }
  return text.length > 0 ? text : undefined;
}
