// Takes the fields that a vendor file declares, gives the meaning of any decoded field of that vendor.
import type { FieldPath, Meaning } from '../../model/decoded-request.ts';
import { literalLength, matchesGlob } from '../../model/glob.ts';
import type { FieldDeclaration } from './vendor-schema.ts';

/** Meaning of the nearest declared field at or above a path: `query.dl > query.mail` has that of `query.dl`. */
export type MeaningOf = (path: FieldPath) => Meaning | undefined;

/** `[]` in a declared path is any index of an array; `*` is any run of characters, but never crosses ` > `. */
export function fieldMeanings(fields: Readonly<Record<string, FieldDeclaration>>): MeaningOf {
  const exact = new Map<string, Meaning>();
  const globs: { readonly glob: string; readonly meaning: Meaning }[] = [];
  for (const [path, declaration] of Object.entries(fields)) {
    const category = declaration.kind === 'category' ? declaration.category : undefined;
    const meaning: Meaning = { kind: declaration.kind, category, reasoning: declaration.reasoning };
    if (path.includes('*')) globs.push({ glob: path, meaning });
    else exact.set(path, meaning);
  }
  globs.sort((a, b) => literalLength(b.glob) - literalLength(a.glob));
  const at = (path: string): Meaning | undefined =>
    exact.get(path) ?? globs.find(({ glob }) => matchesWithin(glob, path))?.meaning;
  return (path) => {
    for (const prefix of prefixesOf(path)) {
      const meaning = at(prefix) ?? at(prefix.replaceAll(/\[\d+\]/g, '[]'));
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  };
}

// Container by container, so that `query.*` is about keys of the query and not about what is opened inside them.
function matchesWithin(glob: string, path: string): boolean {
  const globs = glob.split(' > ');
  const parts = path.split(' > ');
  return globs.length === parts.length && globs.every((part, index) => matchesGlob(part, parts[index] ?? ''));
}

/** The path itself, then every place above it, nearest first: `a.b[0] > c`, `a.b[0]`, `a.b`, `a`. */
function* prefixesOf(path: string): Generator<string> {
  yield path;
  for (let end = path.length - 1; end > 0; end--) {
    const opensHere = path[end] === '.' || path[end] === '[' || path.startsWith(' > ', end);
    if (opensHere) yield path.slice(0, end);
  }
}
