// Does a pattern begin with a digit whatever it matches? Then a label without a digit behind it is not looked at more closely.

const DIGIT_ATOM = /^(?:\\d|\d|\[[\d\\-]*\]|\[\\d\])/;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;
const MAY_BE_ABSENT = /^(?:[?*]|\{0)/;

/** True only where it is certain; `source` is RE2 syntax. */
export function beginsWithDigit(source: string): boolean {
  return alternativesOf(source).every(firstIsDigit);
}

function firstIsDigit(alternative: string): boolean {
  let rest = alternative;
  while (rest !== '') {
    const atom = DIGIT_ATOM.exec(rest)?.[0] ?? groupOf(rest);
    if (atom === undefined) return false;
    const inner = atom.startsWith('(?:') ? atom.slice(3, -1) : undefined;
    if (inner !== undefined && !beginsWithDigit(inner)) return false;
    rest = rest.slice(atom.length);
    const quantifier = QUANTIFIER.exec(rest)?.[0] ?? '';
    if (!MAY_BE_ABSENT.test(quantifier)) return true;
    rest = rest.slice(quantifier.length);
  }
  return false;
}

function groupOf(source: string): string | undefined {
  if (!source.startsWith('(?:')) return undefined;
  let depth = 0;
  for (const [at, character] of unescaped(source)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return source.slice(0, at + 1);
  }
  return undefined;
}

function alternativesOf(source: string): readonly string[] {
  const alternatives: string[] = [];
  let from = 0;
  let depth = 0;
  for (const [at, character] of unescaped(source)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character !== '|' || depth > 0) continue;
    alternatives.push(source.slice(from, at));
    from = at + 1;
  }
  return [...alternatives, source.slice(from)];
}

/** Characters outside classes that are not escaped. */
function* unescaped(source: string): Generator<readonly [number, string]> {
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else yield [at, character];
  }
}
