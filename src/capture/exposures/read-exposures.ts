// What a page keeps where every script on it can read it: data layers, storage, cookies, title and history state, as they are when it has come to rest.
import { EXPOSURE_PLACES, type Exposure, type ExposurePlace } from '../../model/exposure.ts';
import type { DocumentRef } from '../../model/outbound-request.ts';
import { Raw } from '../../model/raw.ts';
import type { TabFrames } from '../tab-frames.ts';
import { KNOWN_GLOBALS, TRACKER_VARIABLES } from './known-globals.ts';
import { contentOf, MOST_CHARACTERS, TELL_STRUCTURE } from './tell-structure.ts';

// In a world of our own: nothing that the page replaced is called. Names of data layers stand in the addresses of the scripts that read them.
const READ_STORES = `(() => {
  const tell = ${TELL_STRUCTURE};
  const found = [];
  const pairs = (place, list) => {
    let left = ${MOST_CHARACTERS};
    for (const [name, value] of list) {
      const size = name.length + value.length;
      found.push({ place, name, told: size > left ? '' : value, cut: size > left ? size : 0 });
      left -= Math.min(size, left);
    }
  };
  const stores = { 'local-storage': () => localStorage, 'session-storage': () => sessionStorage };
  for (const place of Object.keys(stores)) {
    try {
      const store = stores[place]();
      pairs(place, Array.from({ length: store.length }, (_, at) => store.key(at)).filter((name) => name !== null).map((name) => [name, store.getItem(name) ?? '']));
    } catch {}
  }
  try {
    const cookies = document.cookie.split(/; */).filter((pair) => pair !== '');
    pairs('cookie', cookies.map((pair) => { const at = pair.indexOf('='); return at < 0 ? ['', pair] : [pair.slice(0, at), pair.slice(at + 1)]; }));
  } catch {}
  pairs('title', [['', document.title]]);
  try { found.push({ place: 'history-state', name: '', ...tell(history.state) }); } catch {}
  const named = Array.from(document.scripts, ({ src }) => /[?&]l=([A-Za-z_$][\\w$]{0,60})(?:&|$)/.exec(src)?.[1]).filter((name) => name !== undefined);
  return { found, named: [...new Set(named)].slice(0, 10) };
})()`;

// In the page's own world, where its globals are. A name that was declared with \`let\` is no member of the window.
const readGlobals = (named: readonly string[]): string => `(() => {
  const tell = ${TELL_STRUCTURE};
  const out = { __proto__: null };
  const add = (name, read) => {
    let value;
    try { value = read(); } catch { return; }
    if (value !== undefined && value !== null) out[name] = tell(value);
  };
  ${KNOWN_GLOBALS.map((name) => `add('${name}', () => ${name});`).join('\n  ')}
  ${named.map((name) => `add(${JSON.stringify(name)}, () => window[${JSON.stringify(name)}]);`).join('\n  ')}
  add('s', () => {
    if (typeof s !== 'object' || typeof s.account !== 'string') return undefined;
    const own = { __proto__: null };
    const names = ${JSON.stringify(TRACKER_VARIABLES)};
    for (let at = 0; at < names.length; at++) if (s[names[at]]) own[names[at]] = s[names[at]];
    return own;
  });
  return out;
})()`;

interface Found {
  readonly place: ExposurePlace;
  readonly name: string;
  readonly told?: unknown;
  readonly cut: number;
}

/** In the order of `EXPOSURE_PLACES`; empty when the page does not answer any more. */
export async function readExposures(
  tab: Pick<TabFrames, 'evaluate' | 'evaluateIn' | 'frames'>,
  document: DocumentRef,
): Promise<readonly Exposure[]> {
  const [main] = await tab.frames();
  if (main === undefined) return [];
  const stores = (await tab.evaluateIn(main.id, READ_STORES))?.value as
    | { readonly found: readonly Found[]; readonly named: readonly string[] }
    | undefined;
  const told = (await tab.evaluate(readGlobals(stores?.named ?? [])))?.value;
  const globals = Object.entries((told ?? {}) as Readonly<Record<string, Omit<Found, 'place' | 'name'>>>);
  const found: readonly Found[] = [
    ...globals.map(([name, one]) => ({ ...one, place: 'data-layer' as const, name })),
    ...(stores?.found ?? []),
  ];
  const order = ({ place }: Exposure): number => EXPOSURE_PLACES.indexOf(place);
  return found.flatMap((one) => exposureOf(one, document)).toSorted((a, b) => order(a) - order(b));
}

function exposureOf({ place, name, told, cut }: Found, document: DocumentRef): readonly Exposure[] {
  const content = contentOf(told) ?? '';
  const isCut = Number.isFinite(cut) && cut > 0;
  // An empty list is no data, and neither is a store's entry without one; a name may be.
  if (/^(?:\[\]|\{\})?$/.test(content) && !isCut && (place === 'data-layer' || name === '')) return [];
  const exposure = { document, place, name: new Raw(name), content: new Raw(content) };
  return [isCut ? { ...exposure, cut } : exposure];
}
