// The planted values in the spellings in which a script would disguise them.
import type { Identity } from '../../model/crawl-plan.ts';
import { plantedValues } from '../planted/planted-values.ts';
import { spellingsOf } from '../planted/spellings-of.ts';

/** A toy leaves many texts possible, so what comes out must be long. A character outside ASCII counts twice. */
const LEAST_WEIGHT = 7;

/** Distinct, in lower case: for toys that keep letters letters. */
export function toyNeedles(identity: Identity): readonly string[] {
  return needlesOf(identity, (spelling) => [spelling.toLowerCase()]);
}

/** Distinct, as they are and in either case: under a key of bytes, a capital is another letter. */
export function byteNeedles(identity: Identity): readonly string[] {
  return needlesOf(identity, (spelling) => [spelling, spelling.toLowerCase(), spelling.toUpperCase()]);
}

function needlesOf(identity: Identity, casesOf: (spelling: string) => readonly string[]): readonly string[] {
  const needles = new Set<string>();
  for (const { category, spelled, system } of plantedValues(identity)) {
    spelled.reveal((text) => {
      for (const needle of [text, ...spellingsOf(category, text, system).plain].flatMap(casesOf)) {
        if (Buffer.byteLength(needle, 'utf8') >= LEAST_WEIGHT && needle.length >= 4) needles.add(needle);
      }
    });
  }
  return [...needles];
}
