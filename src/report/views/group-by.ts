// Values → groups that are never empty, in the order of first appearance (Map.groupBy needs Node 21).

/** At least one value. */
export type Group<T> = readonly [T, ...T[]];

/** `keyOf` must give equal texts for values of one group. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
