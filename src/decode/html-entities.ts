// Names of character references → characters (https://html.spec.whatwg.org/multipage/named-characters.html): those of the markup
// itself, of what stands in addresses and numbers, and of Latin-1. The other two thousand are mathematics.

const MARKUP = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

const PUNCTUATION = {
  commat: '@',
  period: '.',
  lowbar: '_',
  plus: '+',
  num: '#',
  colon: ':',
  semi: ';',
  sol: '/',
  bsol: '\\',
  equals: '=',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  lcub: '{',
  rcub: '}',
  comma: ',',
  percnt: '%',
  ast: '*',
  dollar: '$',
  excl: '!',
  quest: '?',
  grave: '`',
  verbar: '|',
  Tab: '\t',
  NewLine: '\n',
  hyphen: '\u2010',
  dash: '\u2010',
  ndash: '\u2013',
  mdash: '\u2014',
  horbar: '\u2015',
  minus: '\u2212',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  hellip: '\u2026',
} as const;

// U+00A0 to U+00FF, in this order.
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
  'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave ' +
  'Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave ' +
  'aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc ' +
  'otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

/** Case counts: `Eacute` is not `eacute`. */
export const HTML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(MARKUP),
  ...Object.entries(PUNCTUATION),
  ...LATIN_1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
]);
