// Planted values behind a toy, found by what the toy leaves as it is, then read by undoing it.
import type { Identity } from '../../model/crawl-plan.ts';
import { codesOf, createNeedleSearch, type Needle } from '../needle-search.ts';
import type { DisguisedBytes } from './disguised-bytes.ts';
import { byteLinks, letterLinks, shiftLetters } from './links.ts';
import { byteNeedles, toyNeedles } from './toy-needles.ts';
import type { ToyReading } from './toy-reading.ts';
import { reverseText, xorText } from './undo-toy.ts';

/** One letter alone is any letter; the digits and signs beside two are not moved, and have to be the value's own. */
const LEAST_LETTERS = 2;

/** Gives readings of a text, and of the bytes that it may stand for, in which one of the identity's values seems to stand. They still have to be judged. */
export type PlantedToys = (text: string, disguised: readonly DisguisedBytes[]) => readonly ToyReading[];

export function createPlantedToys(identity: Identity): PlantedToys {
  const needles = toyNeedles(identity);
  if (needles.length === 0) return () => [];
  const lettered = needles.filter((needle) => needle.replace(/[^a-z]/g, '').length >= LEAST_LETTERS);
  const bytes = byteNeedles(identity).map((needle) => Buffer.from(needle, 'utf8'));
  const searchReversed = createNeedleSearch(needles.map((needle) => wholeNeedle(reverseText(needle))));
  const searchLetters = createNeedleSearch(lettered.map((needle) => wholeNeedle(textOf(letterLinks(needle)))));
  const searchBytes = createNeedleSearch(bytes.map((needle) => wholeNeedle(textOf(byteLinks(needle)))));

  return (written, allDisguised) => {
    const readings: ToyReading[] = [];
    // A form's plus is a blank, wherever the text then went.
    const text = written.includes(' ') ? written : written.replaceAll('+', ' ');
    const lower = text.toLowerCase();
    const codes = codesOf(lower);
    searchReversed(codes, codes.length, () => {
      if (readings.length === 0) readings.push({ text: reverseText(text), layers: ['reversed'] });
    });
    const letters = letterLinks(lower);
    searchLetters(letters, letters.length, (number, start) => {
      const shift = lettered[number] === undefined ? 0 : shiftTo(lettered[number], lower.slice(start));
      if (shift !== 0) readings.push({ text: shiftLetters(text, shift), layers: ['caesar'] });
    });
    for (const { layer, bytes: disguised } of allDisguised) {
      const links = byteLinks(disguised);
      searchBytes(links, links.length, (number, start) => {
        const key = (disguised[start] ?? 0) ^ (bytes[number]?.[0] ?? 0);
        if (key !== 0) readings.push({ text: xorText(disguised, key), layers: layer === undefined ? ['xor'] : [layer, 'xor'] });
      });
    }
    return readings;
  };
}

// The first letter of the needle tells how far the alphabet was moved.
function shiftTo(needle: string, text: string): number {
  const at = needle.search(/[a-z]/);
  return (needle.charCodeAt(at) - text.charCodeAt(at) + 26) % 26;
}

function wholeNeedle(text: string): Needle {
  return { text, least: text.length };
}

function textOf(codes: Uint16Array): string {
  return String.fromCharCode(...codes);
}
