// JSON of every dialect with hostile texts in every field: it parses, and no member appears or vanishes.
import { describe, expect, it } from 'vitest';
import { complaints, HARMLESS, renderWith, writing } from './render-hostile.ts';

// What depends on whether a text is an address, and on its pairs; and members whose names are foreign.
const DERIVED = new Set(['queryString', 'parameters', 'headers', 'links']);

function skeleton(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => skeleton(item));
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (DERIVED.has(key) ? [] : [[key, skeleton(item)]])));
}

describe.each(writing('.json', '.har', '.sarif'))('$id', (exporter) => {
  it('keeps its members', () => {
    const plain = JSON.stringify(skeleton(JSON.parse(renderWith(exporter, HARMLESS))));
    expect(
      complaints((text, language) => {
        const own = JSON.stringify(skeleton(JSON.parse(renderWith(exporter, text, language))));
        if (own === plain) return undefined;
        const at = Array.from(own).findIndex((character, index) => character !== plain[index]);
        return `${plain.slice(at - 60, at + 60)} became ${own.slice(at - 60, at + 60)}`;
      }),
    ).toEqual([]);
  });
});
