// Takes the fields that a vendor file declares, gives the meaning of any decoded field of that vendor.
import type { FieldPath, Meaning } from '../../model/decoded-request.ts';
import { compileGlob, literalLength } from '../../model/glob.ts';
import type { FieldDeclaration } from './vendor-schema.ts';

/** Meaning of the nearest declared field at or above a path: `query.dl > query.mail` has that of `query.dl`. */
export type MeaningOf = (path: FieldPath) => Meaning | undefined;

/** Paths repeat from request to request, with other array positions; so many are remembered before the memory starts anew. */
const REMEMBERED_PATHS = 20_000;

/** `[]` in a declared path is any index of an array; `*` is any run of characters, but never crosses ` > `. */
export function fieldMeanings(fields: Readonly<Record<string, FieldDeclaration>>): MeaningOf {
  const exact = new Map<string, Meaning>();
  const globs: { readonly glob: string; readonly matches: (path: string) => boolean; readonly meaning: Meaning }[] = [];
  for (const [path, declaration] of Object.entries(fields)) {
    const category = declaration.kind === 'category' ? declaration.category : undefined;
    const meaning: Meaning = { kind: declaration.kind, category, reasoning: declaration.reasoning };
    if (path.includes('*')) globs.push({ glob: path, matches: globWithin(path), meaning });
    else exact.set(path, meaning);
  }
  globs.sort((a, b) => literalLength(b.glob) - literalLength(a.glob));
  const at = (path: string): Meaning | undefined => exact.get(path) ?? globs.find(({ matches }) => matches(path))?.meaning;
  const search = (path: string): Meaning | undefined => {
    for (const prefix of prefixesOf(path)) {
      const meaning = at(prefix) ?? (prefix.includes('[') ? at(withoutPositions(prefix)) : undefined);
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  };
  // One position may be declared by its number; then each has to be looked up by itself.
  const keyOf = Object.keys(fields).some((path) => /\[\d+\]/.test(path)) ? (path: string) => path : withoutPositions;
  const remembered = new Map<string, Meaning | undefined>();
  return (path) => {
    const key = keyOf(path);
    const known = remembered.get(key);
    if (known !== undefined || remembered.has(key)) return known;
    if (remembered.size >= REMEMBERED_PATHS) remembered.clear();
    const meaning = search(path);
    remembered.set(key, meaning);
    return meaning;
  };
}

function withoutPositions(path: string): string {
  return path.includes('[') ? path.replaceAll(/\[\d+\]/g, '[]') : path;
}

// Container by container, so that `query.*` is about keys of the query and not about what is opened inside them.
function globWithin(glob: string): (path: string) => boolean {
  const globs = glob.split(' > ').map(compileGlob);
  return (path) => {
    const parts = path.split(' > ');
    return globs.length === parts.length && globs.every((matches, index) => matches(parts[index] ?? ''));
  };
}

/** The path itself, then every place above it, nearest first: `a.b[0] > c`, `a.b[0]`, `a.b`, `a`. */
function* prefixesOf(path: string): Generator<string> {
  yield path;
  for (let end = path.length - 1; end > 0; end--) {
    const opensHere = path[end] === '.' || path[end] === '[' || path.startsWith(' > ', end);
    if (opensHere) yield path.slice(0, end);
  }
}
