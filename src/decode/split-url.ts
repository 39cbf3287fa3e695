// A URL as written → its parts: host labels, path segments, matrix parameters, query, fragment. Cut by hand on the raw text,
// because `new URL` rewrites what it parses, and the offsets have to point at the bytes on the wire.
import type { Carrier } from '../model/decoded-request.ts';
import type { Hints, Part, Step } from './codec.ts';
import { splitPairs, type Separator } from './split-pairs.ts';

/** Carriers are numbered so that the fields of a query are siblings of each other and of nothing else. */
const GROUPS: Readonly<Record<'host' | 'path' | 'query' | 'fragment', number>> = { host: 0, path: 1, query: 2, fragment: 3 };

interface Section {
  readonly carrier: 'host' | 'path' | 'query' | 'fragment';
  readonly text: string;
  readonly offset: number;
}

/**
 * Parts of an absolute URL, a protocol-relative one, or a path. `ownLabels` is the number of labels at the end of the host name
 * that say nothing (the registrable domain); two when nobody knows.
 */
export function* splitUrl(url: string, ownLabels = 2): Generator<Part> {
  const authority = /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]*)/i.exec(url);
  const pathStart = authority?.[0].length ?? 0;
  const hash = url.indexOf('#', pathStart);
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf('?', pathStart);
  const pathEnd = mark < 0 || mark > end ? end : mark;
  const host = authority?.[1] ?? '';
  yield* splitHost({ carrier: 'host', text: host, offset: pathStart - host.length }, ownLabels);
  yield* splitPath({ carrier: 'path', text: url.slice(pathStart, pathEnd), offset: pathStart });
  yield* splitQuery({ carrier: 'query', text: url.slice(pathEnd + 1, end), offset: pathEnd + 1 });
  yield* splitFragment({ carrier: 'fragment', text: url.slice(end + 1), offset: end + 1 });
}

function* splitHost(section: Section, ownLabels: number): Generator<Part> {
  const at = section.text.lastIndexOf('@');
  if (at >= 0) {
    yield part(section, 0, at, [{ kind: 'key', key: 'userinfo' }]);
  }
  const name = section.text.slice(at + 1).replace(/:\d*$/, '');
  if (/^[\d.]+$|^\[/.test(name)) return;
  const labels = name.split('.');
  let start = at + 1;
  for (const [index, label] of labels.slice(0, -ownLabels).entries()) {
    if (label !== 'www') yield part(section, start, start + label.length, [{ kind: 'index', index }]);
    start += label.length + 1;
  }
}

// Matrix parameters are part of a segment, `;k=v` (RFC 3986, section 3.3): Floodlight writes all its fields so.
function* splitPath(section: Section): Generator<Part> {
  const { text } = section;
  let start = text.startsWith('/') ? 1 : 0;
  for (let index = 0; start < text.length; index++) {
    const slash = text.indexOf('/', start);
    const end = slash < 0 ? text.length : slash;
    const semicolon = text.slice(start, end).indexOf(';');
    const nameEnd = semicolon < 0 ? end : start + semicolon;
    const steps: readonly Step[] = [{ kind: 'index', index }];
    if (nameEnd > start) yield part(section, start, nameEnd, steps);
    if (nameEnd < end) yield* list(section, nameEnd + 1, end, ';');
    start = end + 1;
  }
}

// Either separator is in use (HTML 4.01, B.2.2), but a `;` among `&` belongs to a value.
function splitQuery(section: Section): Iterable<Part> {
  const { text } = section;
  const separator = !text.includes('&') && /;[^;=]+=/.test(text) ? ';' : '&';
  return list(section, 0, text.length, separator);
}

// `#anchor`, `#k=v&k=v`, `#?k=v`, and a client-side router's `#/route?k=v` or `#!/route`.
function* splitFragment(section: Section): Generator<Part> {
  const { text } = section;
  const bang = text.startsWith('!') ? 1 : 0;
  const mark = text.indexOf('?');
  const isRoute = text.startsWith('/', bang);
  const routeEnd = mark >= 0 ? mark : isRoute || !text.includes('=') ? text.length : bang;
  if (isRoute) {
    yield* splitPath({ carrier: 'fragment', text: text.slice(bang, routeEnd), offset: section.offset + bang });
  } else if (routeEnd > bang) {
    yield part(section, bang, routeEnd, []);
  }
  yield* list(section, mark >= 0 ? mark + 1 : routeEnd, text.length, '&');
}

function list(section: Section, from: number, to: number, separator: Separator): Iterable<Part> {
  const under = [carrierStep(section.carrier)];
  const group = GROUPS[section.carrier];
  return splitPairs({ text: section.text.slice(from, to), separator, under, group, offset: section.offset + from });
}

function part(section: Section, from: number, to: number, steps: readonly Step[], hints: Hints = {}): Part {
  return {
    steps: [carrierStep(section.carrier), ...steps],
    content: section.text.slice(from, to),
    group: GROUPS[section.carrier],
    at: { start: section.offset + from, end: section.offset + to },
    hints,
  };
}

function carrierStep(carrier: Carrier): Step {
  return { kind: 'carrier', carrier };
}
