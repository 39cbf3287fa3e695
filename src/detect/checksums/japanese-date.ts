// A real day in any spelling that Japanese forms use, on which somebody now 15 to 110 years old was born.
import { readDate } from '../calendar-date.ts';
import type { Checksum } from '../checksum.ts';

const YOUNGEST = 15;
const OLDEST = 110;

/** Asset versions (`20241105`) and campaign dates are too young; years before 1900 too old. Era rules: `calendar-date.ts`. */
export const japaneseDate: Checksum = {
  id: 'japanese-date',
  kind: 'form',
  accepts: (value) => {
    const date = readDate(value);
    if (date === undefined) return false;
    const age = new Date().getUTCFullYear() - date.year;
    return age >= YOUNGEST && age <= OLDEST;
  },
  proof: {
    accepts: [
      '1985-04-12',
      '1985/4/12',
      '1985.04.12',
      '19850412',
      '1985年4月12日',
      '昭和60年4月12日',
      '昭和60.4.12',
      'S60.4.12',
      's600412',
      '平成元年1月8日',
      '１９８５年４月１２日',
      '4/12/1985',
      '1985-04-12T00:00:00Z',
    ],
    refuses: ['1985-02-30', '19851301', '2999-01-01', '1801-01-01', '昭和65年1月1日', '平成元年1月7日', 'X60.4.12', '4/12', ''],
  },
};
