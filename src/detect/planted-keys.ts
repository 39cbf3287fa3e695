// Keys that are planted values themselves (`{"seen":{"ShikenHanako":1}}`) → fields of their own. What looks like no word the decoder gives out
// already; a name does.
import type { DecodedField, FieldPath } from '../model/decoded-request.ts';
import type { Raw } from '../model/raw.ts';
import type { CanarySearch } from './canary.ts';

/** Adds a field for each such key; the same list where there is none. */
export type PlantedKeys = (fields: readonly DecodedField[]) => readonly DecodedField[];

/** In UTF-16 units. Shorter ones are words of every program. */
const SHORTEST = 7;
/** Such a key is a field already. */
const HIDDEN = /•••(?:\[\d*\])*$/;
/** Keys repeat from request to request; so many are remembered before the memory starts anew. */
const REMEMBERED_KEYS = 5_000;

export function createPlantedKeys(canaries: CanarySearch): PlantedKeys {
  const clean = new Set<string>();
  const isPlanted = (key: string): boolean => {
    if (clean.has(key)) return false;
    if (canaries.searchClear(key).length > 0) return true;
    if (clean.size >= REMEMBERED_KEYS) clean.clear();
    clean.add(key);
    return false;
  };
  return (fields) => {
    const found: DecodedField[] = [];
    for (const field of fields) {
      const key = field.keys.at(-1);
      if (key === undefined || key.length < SHORTEST || HIDDEN.test(field.path) || !key.ask(isPlanted)) continue;
      const path = pathOfKey(field.path, key);
      if (found.some((known) => known.path === path)) continue;
      found.push({ ...field, path, keys: field.keys.slice(0, -1), value: key, span: undefined, isNumber: false, isRow: false });
    }
    return found.length === 0 ? fields : [...fields, ...found];
  };
}

function pathOfKey(path: string, key: Raw): FieldPath {
  const isLast = key.ask((text) => path.endsWith(text));
  return `${isLast ? path.slice(0, -key.length) : `${path}.`}•key` as FieldPath;
}
