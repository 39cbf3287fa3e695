// A phone number as it is dialled from here, from abroad, as forms split it and as vendors hash it.
import { domesticDigits } from '../phone-number.ts';
import type { Spellings } from './spelling-kinds.ts';

// Google, TikTok, X, Microsoft and LINE's Conversion API: E.164 with `+` (https://developers.google.com/doubleclick-advertisers/guides/conversions_ec,
// https://docs.tealium.com/client-side-tags/tiktok-pixel-tag/, https://conversion-api-docs.linebiz.com/en/, `user.phone`). Meta, Pinterest and Snap: country code without `+` and without the leading zero
// (https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters,
// https://developers.snap.com/api/marketing-api/Conversions-API/Parameters). Yahoo! JAPAN: domestic digits
// (https://github.com/yahoojp-marketing/ads-data-management-api-documents, docs_ja/conversion-api.md). LINE's audiences name
// no form (https://docs.tealium.com/server-side-connectors/line-ads-connector).
export function phoneSpellings(text: string): Partial<Spellings> {
  const domestic = domesticDigits(text);
  if (domestic === undefined) return foreignSpellings(text);
  const national = domestic.slice(1);
  const groups = hyphenated(domestic);
  const digits = [domestic, `81${national}`, national];
  const abroad = [`81${domestic}`, `0081${national}`, `01081${national}`];
  return {
    plain: [...digits, ...abroad],
    hashed: [
      ...digits,
      `+81${national}`,
      groups,
      `+81-${groups.slice(1)}`,
      `+81 ${groups.slice(1).replaceAll('-', ' ')}`,
      `+81${domestic}`,
      ...abroad,
    ],
  };
}

function foreignSpellings(text: string): Partial<Spellings> {
  const digits = text.replace(/\D/g, '');
  return { plain: [digits], hashed: [digits, `+${digits}`, `00${digits}`] };
}

// Mobile numbers 3-4-4; of the fixed ones the two largest areas 2-4-4, the rest as most of them are, 3-3-4. As written is looked for anyway.
function hyphenated(digits: string): string {
  const pattern =
    digits.length === 11 ? /^(\d{3})(\d{4})(\d+)$/ : /^0[36]/.test(digits) ? /^(\d{2})(\d{4})(\d+)$/ : /^(\d{3})(\d{3})(\d+)$/;
  return digits.replace(pattern, '$1-$2-$3');
}
