// In the page: any value of its own as plain members, by syntax alone. The page may have replaced every function that one would call for it.

/** Of one place: a global, a store, all cookies. */
export const MOST_CHARACTERS = 262_144;
const MOST_MEMBERS = 20_000;
const MOST_DEPTH = 24;

/**
 * Source of `tell(value)`, which gives `{ told, cut }`. Objects come as `{ members }`, lists as `{ list }` by position, everything without a prototype, so
 * that the protocol carries it and no `toJSON` or `then` of the page has a say. Elements, windows, functions and what a getter refuses are no
 * data; a cycle was told already; what a limit leaves out is counted.
 */
export const TELL_STRUCTURE: string = `(root) => {
  let left = ${MOST_CHARACTERS}, members = ${MOST_MEMBERS}, cut = 0;
  const text = (value) => {
    if (value.length > left) { cut += value.length; return undefined; }
    left -= value.length;
    return value;
  };
  const isListed = (value, key) => { const place = +key; return place >= 0 && place < value.length && key === '' + place; };
  const walk = (value, above, depth) => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return value - value === 0 ? value : undefined;
    if (typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'bigint') return text('' + value);
    if (typeof value !== 'object') return undefined;
    for (let up = above; up !== null; up = up.above) if (up.value === value) return undefined;
    if (typeof value.nodeType === 'number' && typeof value.nodeName === 'string' || value.window === value) return undefined;
    if (typeof value.byteLength === 'number') { cut += value.byteLength; return undefined; }
    if (depth > ${MOST_DEPTH}) { cut += 1; return undefined; }
    const here = { __proto__: null, value, above };
    const out = { __proto__: null };
    let isList = typeof value.length === 'number';
    const add = (key, child) => {
      if (members <= 0) { cut += 1; return; }
      members -= 1;
      if (isList && !isListed(value, key)) isList = false;
      let told;
      try { told = walk(child, here, depth + 1); } catch { return; }
      if (told !== undefined && text(key) !== undefined) out[key] = told;
    };
    if (typeof value.size === 'number' && typeof value.forEach === 'function') {
      let place = 0;
      for (const child of value) { add('' + place++, child); if (members <= 0) break; }
    }
    for (const key in value) {
      let child;
      try { child = value[key]; } catch { continue; }
      add(key, child);
    }
    return isList ? { __proto__: null, list: out } : { __proto__: null, members: out };
  };
  let told;
  try { told = walk(root, null, 0); } catch {}
  return { __proto__: null, told, cut };
}`;

/** JSON of a structure, a text as it is; undefined where nothing was told. */
export function contentOf(told: unknown): string | undefined {
  if (told === undefined || told === null) return undefined;
  if (typeof told === 'string') return told;
  return JSON.stringify(plain(told));
}

function plain(told: unknown): unknown {
  if (typeof told !== 'object' || told === null) return told;
  const { list, members } = told as { readonly list?: object; readonly members?: object };
  // Positions that hold nothing to tell keep their place; `length` is not believed.
  if (list !== undefined) {
    const places = Object.entries(list);
    return Array.from({ length: Math.min(Number(places.at(-1)?.[0] ?? -1) + 1, MOST_MEMBERS) }, (_, at) =>
      at in list ? plain((list as Readonly<Record<number, unknown>>)[at]) : null,
    );
  }
  return Object.fromEntries(Object.entries(members ?? {}).map(([key, member]) => [key, plain(member)]));
}
