// A run directory → its name under the folder of all runs: a mail goes to people who have no use for the paths of a server.

/** The last two parts where it lies elsewhere. */
export function runDirectory(directory: string, runs: string): string {
  const parts = partsOf(directory);
  const above = partsOf(runs);
  const isInside = above.length > 0 && parts.length > above.length && above.every((part, at) => part === parts[at]);
  return (isInside ? parts.slice(above.length) : parts.slice(-2)).join('/');
}

function partsOf(path: string): readonly string[] {
  return path.split(/[/\\]/).filter((part) => part !== '');
}
