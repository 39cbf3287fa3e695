// Many ids → queries of so few that both databases take them.

/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535. */
const LARGEST = 2000;

/** The rows of all parts, in order. */
export async function inParts<K, R>(keys: readonly K[], read: (part: readonly K[]) => Promise<readonly R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (let at = 0; at < keys.length; at += LARGEST) rows.push(...(await read(keys.slice(at, at + LARGEST))));
  return rows;
}
