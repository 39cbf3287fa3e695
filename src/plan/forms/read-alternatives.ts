// `会員番号またはカード番号`, `Town or city of birth`: several things for one field, of which the first that we understand counts.
import { readPhrase } from './read-phrase.ts';
import type { Reading } from './reading.ts';

const ALTERNATIVES = /または|もしくは|又は|及び|および|[・･、，,|｜&＆]|(?<![a-z])(?:or|and)(?![a-z])/iu;

/** Reads what stands outside of brackets. */
export function readAlternatives(text: string): Reading {
  const together = readPhrase(text);
  const readings = sharing(text.split(ALTERNATIVES)).map(readPhrase);
  if (readings.length < 2) return together;
  const first = readings.find(({ concept }) => concept !== undefined);
  // `Current or most recent employer`: only one of them says whose.
  if (first === undefined) return readings.find(({ owner, isStrange }) => owner !== undefined && !isStrange) ?? together;
  const parts = new Set(readings.filter(({ concept }) => concept === first.concept).map(({ part }) => part));
  const owner = first.owner ?? together.owner;
  const script = first.script ?? together.script;
  return { ...first, owner, script, part: parts.size === 1 ? first.part : undefined };
}

// `Town or city of birth`, `Loyalty or account number`: what ends the last one belongs to the others too.
function sharing(alternatives: readonly string[]): readonly string[] {
  const end = alternatives.at(-1) ?? '';
  const of = /\sof\s.+$/iu.exec(end)?.[0] ?? '';
  const noun = /\s(?:numbers?|no\.?)(?=\s|$)/iu.exec(end)?.[0] ?? '';
  return alternatives.map((one, place) => {
    if (place === alternatives.length - 1 || /\sof\s/iu.test(one)) return one;
    if (of !== '') return `${one.trim()}${of}`;
    const { concept, kind } = readPhrase(one);
    return noun === '' || concept !== undefined || kind !== undefined ? one : `${one.trim()}${noun}`;
  });
}
