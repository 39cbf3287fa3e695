// Globs of rule and vendor files: `*` stands for any run of characters, everything else for itself.

/** Linear in practice and never exponential: a vendor file of a stranger must not stall an audit, so no RegExp. */
export function compileGlob(glob: string): (text: string) => boolean {
  const parts = glob.split('*');
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  const middle = parts.slice(1, -1);
  if (parts.length === 1) return (text) => text === glob;
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    // Leftmost placement of each middle part is enough: a later placement leaves less room for the rest.
    const end = text.length - last.length;
    let from = first.length;
    for (const part of middle) {
      const at = text.indexOf(part, from);
      if (at < 0 || at + part.length > end) return false;
      from = at + part.length;
    }
    return true;
  };
}

/** The same for a glob that is asked once. */
export function matchesGlob(glob: string, text: string): boolean {
  return compileGlob(glob)(text);
}

/** Characters of a glob that stand for themselves: the more, the more specific it is. */
export function literalLength(glob: string): number {
  return glob.replaceAll('*', '').length;
}
