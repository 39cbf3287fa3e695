// Japan Post Bank symbol (記号): five digits with a zero at the end, sometimes one re-issue digit after it.
import { digitsOf, type Checksum } from '../checksum.ts';

/**
 * `1…0` for ordinary savings, `0…0` for transfer accounts; the branch number is made of digits 2–3
 * (https://www.jp-bank.japanpost.jp/kojin/sokin/koza/kj_sk_kz_furikomi_ksk.html).
 */
export const yuchoSymbol: Checksum = {
  id: 'yucho-symbol',
  kind: 'form',
  accepts: (value) => /^[01]\d{3}0\d?$/.test(digitsOf(value) ?? ''),
  proof: { accepts: ['12340', '01230', '12340-1'], refuses: ['12345', '22340', '1234', '1234011'] },
};
