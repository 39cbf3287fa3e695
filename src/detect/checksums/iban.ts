// IBAN: country, two check digits, and as many characters as that country's register says.
import { ibanDigits } from '../../model/check-digits.ts';
import type { Checksum } from '../checksum.ts';

// ISO 13616 register (https://www.swift.com/standards/data-standards/iban-international-bank-account-number).
const LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 ' +
  'GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MN20 ' +
  'MK19 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 ' +
  'VA22 VG24 XK20 YE30';
const LENGTH_OF: ReadonlyMap<string, number> = new Map(
  LENGTHS.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** The first four characters moved to the end, letters read as 10–35: the number must leave 1 by 97. ISO 7064, MOD 97-10. */
export const iban: Checksum = {
  id: 'iban',
  kind: 'check-digit',
  accepts: (value) => {
    const text = value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text) || LENGTH_OF.get(text.slice(0, 2)) !== text.length) return false;
    return text.slice(2, 4) === ibanDigits(text.slice(0, 2), text.slice(4));
  },
  proof: {
    accepts: ['GB82WEST12345698765432', 'DE89 3704 0044 0532 0130 00', 'NL91ABNA0417164300'],
    refuses: ['GB82WEST12345698765433', 'DE8937040044053201300', 'JP8937040044053201300', 'GB82'],
  },
};
