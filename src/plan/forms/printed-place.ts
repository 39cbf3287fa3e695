// `Last name on booking`, `Name to appear on card`: where a name will be printed says nothing of whose it is.

const APPEARS =
  /\b(names?)\s+(?:exactly\s+)?(?:as\s+)?(?:it\s+|you\s+want\s+it\s+)?(?:should\s+|will\s+|must\s+)?(?:to\s+appear|to\s+be\s+(?:printed|shown|embossed)|appear(?:s|ing)?|(?:is\s+)?(?:shown|printed|written|embossed|stated|displayed))(?:\s+exactly)?\s+on\b/giu;
const DETERMINER = String.raw`(?:(?:the|your|my|this|an?)\s+)?(?:travel\s+|photo\s+|name\s+|conference\s+)?`;
const PLACES =
  'badge|booking|reservation|ticket|certificate|passport|driving licen[cs]e|licen[cs]e|id|id card|identity card|document|parcel|package|tag|lanyard|diploma|plaque|bib|shirt|jersey';
const PLACE = new RegExp(String.raw`\b(names?)\s+(?:as\s+)?(?:on|for|in)\s+${DETERMINER}(?:${PLACES})\b.*$`, 'iu');

/** `Surname as in passport`, `Address as it appears on your bill`: how to write it, and not what. */
const AS =
  /\s+(?:exactly\s+|precisely\s+)?as\s+(?:in|on|per|shown|stated|written|printed|it|they|appears?|appearing|given|found|displayed|listed|recorded|you)\b.*$/iu;
const AS_IN_JAPANESE =
  /^(?:パスポート|旅券|免許証|通帳|カード|本人確認書類|証明書|戸籍|住民票)(?:の|に)?(?:記載|表記|表示|券面)?(?:された|されている|と同じ|どおり|通り|のとおり|の通り)+の?/u;

/** The text without it; a card stays, since its holder's name is a thing of its own. */
export function withoutPrintedPlace(text: string): string {
  const plain = text.replace(APPEARS, '$1 on').replace(PLACE, '$1').replace(AS_IN_JAPANESE, '');
  return /\bcards?\b/iu.test(AS.exec(plain)?.[0] ?? '') ? plain : plain.replace(AS, '');
}
