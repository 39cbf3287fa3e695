// The words of explanations in English.
import type { ValueForm, ValueKind } from '../detect/explain/value-form.ts';
import type { ExplainWords } from './explain-catalogue.ts';

const format = new Intl.NumberFormat('en-US');
const count = (n: number, one: string, many = `${one}s`): string => `${format.format(n)} ${n === 1 ? one : many}`;
const codes = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(', ');

const FORMS: Readonly<Record<ValueKind, (form: ValueForm) => string>> = {
  empty: () => 'empty',
  blank: ({ length }) => count(length, 'blank'),
  digits: ({ length }) => count(length, 'digit'),
  'wide-digits': ({ length }) => count(length, 'full-width digit'),
  'grouped-digits': ({ digits }) => `${count(digits, 'digit')} with separators`,
  'e-mail': ({ length }) => `e-mail form, ${count(length, 'character')}`,
  uuid: () => 'a UUID',
  hex: ({ length }) => count(length, 'hex character'),
  token: ({ length }) => `JWT form, ${count(length, 'character')}`,
  base64url: ({ length }) => count(length, 'base64url character'),
  base64: ({ length }) => count(length, 'base64 character'),
  url: ({ length }) => `URL of ${count(length, 'character')}`,
  kanji: ({ length }) => `text in kanji, ${count(length, 'character')}`,
  hiragana: ({ length }) => `text in hiragana, ${count(length, 'character')}`,
  katakana: ({ length }) => `text in katakana, ${count(length, 'character')}`,
  'half-katakana': ({ length }) => `text in half-width katakana, ${count(length, 'character')}`,
  'kanji-and-kana': ({ length }) => `text in kanji and kana, ${count(length, 'character')}`,
  japanese: ({ length }) => `Japanese and other text, ${count(length, 'character')}`,
  'lower-letters': ({ length }) => count(length, 'lower-case letter'),
  'upper-letters': ({ length }) => count(length, 'capital letter'),
  letters: ({ length }) => count(length, 'letter'),
  'letters-and-digits': ({ length }) => `${format.format(length)} letters and digits`,
  word: ({ length }) => `one word, ${count(length, 'character')}`,
  json: ({ length }) => `JSON form, ${count(length, 'character')}`,
  ascii: ({ length }) => `ASCII text, ${count(length, 'character')}`,
  text: ({ length }) => `text, ${count(length, 'character')}`,
};

const REASONINGS: Readonly<Record<string, string>> = {
  'vendor-docs': 'documented',
  observed: 'observed',
  'field-name': 'by its name',
};

export const explainEnglish: ExplainWords = {
  form: (form) => FORMS[form.kind](form),
  entry: (entry, file) => `entry ${entry} of ${file}`,
  party: { first: 'to the site itself', third: 'to a third party' },
  vendor: (name, company, country) => `${name} (${company}, ${country})`,
  noVendor: 'no vendor known',
  page: (url) => `sent by ${url}`,
  figures: (fields, findings, closed) =>
    `${count(fields, 'field')} · ${count(findings, 'finding')} · ${closed === 0 ? 'nothing' : count(closed, 'part')} stayed closed`,
  ownSite: 'not reported: the request goes to the site itself',
  via: (codecs) => `via ${codecs.join(' → ')}`,
  meaning: {
    'page-url': 'page address',
    referrer: 'referrer',
    title: 'page title',
    identifier: 'vendor’s own identifier, no rule is asked',
    'free-text': 'filled by the site',
    category: 'declared personal data',
  },
  says: (vendor, reasoning) => REASONINGS[reasoning] ?? (vendor === '' ? reasoning : `${vendor}: ${reasoning}`),
  omitted: (places) => `and ${count(places, 'more place')} that nothing claims; --format json lists them`,
  hiddenKey: 'a key that is not printed, as text',
  closed: (reason, bytes) => `stayed closed: ${reason}, ${count(bytes, 'byte')}`,
  exempt: {
    empty: 'nothing was sent',
    placeholder: 'placeholder: no rule is asked',
    identifier: 'the vendor’s own identifier: no rule is asked',
  },
  askRule: 'Why did a rule not match? tagspill rules explain <id> --in <file> --entry <n>',
  ground: {
    planted: 'planted value',
    hashed: (how) => `planted value, ${how}`,
    behind: (codecs) => (codecs.length === 0 ? 'several parts read together' : `behind ${codecs.join(', ')}`),
    declared: 'the vendor says so',
    key: (phrase) => `key \`${phrase}\``,
    label: (phrase) => `label \`${phrase}\` in the text`,
    pattern: 'pattern',
    check: (id) => `check \`${id}\``,
    beside: (categories) => `beside ${codes(categories)}`,
    joined: 'joined with the fields after it',
    together: 'several parts read together',
  },
  because: (certainty, grounds) => `${certainty}: ${grounds}`,
  inPart: (form) => `in a part: ${form}`,
  weaker: (rule, certainty) =>
    rule === undefined ? 'not reported: another claim is stronger' : `not reported: \`${rule}\` is stronger (${certainty})`,
  otherReading: (rule, certainty) =>
    rule === undefined
      ? 'not reported: another reading of the value counts'
      : `not reported: another reading of the value is \`${rule}\` (${certainty})`,
  alone: (categories) => `not reported: none of ${codes(categories)} stands in the same object`,
  alternative: (number, of) => (of === 1 ? '' : `alternative ${number} of ${of}`),
  step: {
    key: (phrase) => `key phrase \`${phrase}\` stands in the keys`,
    label: (phrase) => `key phrase \`${phrase}\` stands as a label in the text`,
    noKey: 'no key phrase in the keys',
    nearest: ({ phrase, how, edits }) =>
      how === 'inside'
        ? `\`${phrase}\` is inside the key, but not as words of its own`
        : edits === 0
          ? `\`${phrase}\` has the same letters, divided into other words`
          : `the nearest is \`${phrase}\`, ${count(edits, 'letter')} away`,
    valueFits: 'the value would fit',
    notKey: (phrase) => `refused by \`notKey\`: \`${phrase}\``,
    noNotKey: 'no phrase of `notKey`',
    carrier: '`where` leaves out this carrier',
    vendor: '`exclude` leaves out this field of this vendor',
    anyValue: 'any value counts, and this is no switch',
    flag: 'the value is a switch (on, 1, yes), no datum',
    digest: (how) => `the value is sent ${how}, and the key says of what`,
    pattern: (source) => `the value fits \`${source}\``,
    noPattern: (source, met) => `the value does not fit \`${source}\`: ${met}`,
    boundary: 'it stands free',
    noBoundary: {
      whole: 'it does not stand free: more stands around it, and `boundary: whole` takes the whole value only',
      token: 'it does not stand free: a letter, a digit or a fraction touches it (`boundary: token`)',
      digit: 'it does not stand free: a digit touches it (`boundary: digit`)',
      none: 'it does not stand free',
    },
    deny: 'not on the deny list',
    denied: (source) => (source === '' ? 'on the deny list' : `on the deny list: \`${source}\``),
    check: (id) => `check \`${id}\` accepts it`,
    noCheck: (id) => `check \`${id}\` refuses it`,
  },
  found: (certainty) => `found: ${certainty}`,
  foundElse: (certainty) => `found without these steps: ${certainty}`,
  asked: (requests) => `${count(requests, 'request')} asked`,
  summary: (found, near, rest) =>
    `found in ${format.format(found)}, near in ${format.format(near)}, nothing near in ${format.format(rest)}`,
  valuesAlone: 'The value would fit, but no key phrase is near:',
  nothingNear: 'No field came near: no key phrase, none that looks like one, and no value that fits.',
  andFar: (fields) => `${count(fields, 'field')} did not come near; --all shows them too`,
  andRequests: (requests) => `and ${count(requests, 'more request')}; --entry shows one`,
};
