// The routes of a site as a tree that learns: where a folder has more neighbours than a person would link by hand, they are one template.
import { MASK } from '../../model/redacted-url.ts';
import type { RouteTokens } from './route-tokens.ts';

/** Pages that are made alike. */
export interface Template {
  pages: number;
  /** Of those, planned. */
  planned: number;
  /** Of those, waiting to be planned. */
  queued: number;
  /** Of the planned ones, visited by other shards. */
  elsewhere: number;
}

export interface RouteTree {
  /** The template of an address, as far as the tree has learnt; a new one where there is none. */
  readonly of: (tokens: RouteTokens) => Template;
  readonly all: () => readonly (readonly [name: string, template: Template])[];
}

interface Folder {
  /** By segment, or by segment with its numbers masked where too many differ in nothing else. */
  readonly folders: Map<string, Folder>;
  /** Stands for all of `folders` from then on. */
  any: Folder | undefined;
  /** By the names of the query's parameters. */
  readonly templates: Map<string, Template>;
}

/** Neighbours that differ in a number alone: steps of a wizard are few, pages of a list are many. */
const MOST_NUMBERED = 6;
/** Combinations of parameters on one route: filters of a list combine without end. */
const MOST_QUERIES = 8;
/** The folders at the top of a site are its sections. */
const TOP = 3;
/** When a tree has so many nodes, it learns at the second neighbour. */
const MOST_NODES = 20_000;

const NUMBER = /\d+/g;
const ANY_QUERY = MASK;

export function openRouteTree(siblings: number): RouteTree {
  const root = aFolder();
  let nodes = 0;

  function limit(depth: number): number {
    if (nodes > MOST_NODES) return 1;
    if (depth === 0) return Infinity; // hosts: the scope bounds them
    return depth === 1 ? siblings * TOP : siblings;
  }

  function enter(folder: Folder, token: string, depth: number): Folder {
    if (folder.any !== undefined) return folder.any;
    const masked = token.replace(NUMBER, MASK);
    const known = folder.folders.get(token) ?? (depth === 0 ? undefined : folder.folders.get(masked));
    if (known !== undefined) return known;
    nodes += 1;
    folder.folders.set(token, aFolder());
    if (depth > 0 && masked !== token) mergeNumbered(folder, masked);
    if (folder.folders.size > limit(depth)) {
      folder.any = merged([...folder.folders.values()]);
      folder.folders.clear();
    }
    return folder.any ?? folder.folders.get(token) ?? folder.folders.get(masked) ?? folder;
  }

  function mergeNumbered(folder: Folder, masked: string): void {
    const alike = [...folder.folders.keys()].filter((token) => token.replace(NUMBER, MASK) === masked);
    if (alike.length <= MOST_NUMBERED) return;
    const parts = alike.flatMap((token) => folder.folders.get(token) ?? []);
    for (const token of alike) folder.folders.delete(token);
    folder.folders.set(masked, merged(parts));
  }

  return {
    of: ({ path, query }) => {
      const folder = path.reduce<Folder>((at, token, depth) => enter(at, token, depth), root);
      return templateIn(folder, query);
    },
    all: () => listed(root, ''),
  };
}

function templateIn({ templates }: Folder, query: string): Template {
  const known = templates.get(query) ?? (query === '' ? undefined : templates.get(ANY_QUERY));
  if (known !== undefined) return known;
  const template: Template = { pages: 0, planned: 0, queued: 0, elsewhere: 0 };
  templates.set(query, template);
  return mergedQueries(templates) ?? template;
}

// A page without a query is not one of its filtered views.
function mergedQueries(templates: Map<string, Template>): Template | undefined {
  const queries = [...templates.keys()].filter((query) => query !== '');
  if (queries.length <= MOST_QUERIES) return undefined;
  const sum = total(queries.flatMap((query) => templates.get(query) ?? []));
  for (const query of queries) templates.delete(query);
  templates.set(ANY_QUERY, sum);
  return sum;
}

function aFolder(): Folder {
  return { folders: new Map(), any: undefined, templates: new Map() };
}

function merged(parts: readonly Folder[]): Folder {
  const whole = aFolder();
  const names = new Set(parts.flatMap(({ folders }) => [...folders.keys()]));
  const anys = parts.flatMap(({ any }) => any ?? []);
  for (const name of names) whole.folders.set(name, merged(parts.flatMap(({ folders }) => folders.get(name) ?? [])));
  if (anys.length > 0) {
    whole.any = merged([...anys, ...whole.folders.values()]);
    whole.folders.clear();
  }
  const queries = new Set(parts.flatMap(({ templates }) => [...templates.keys()]));
  for (const query of queries) whole.templates.set(query, total(parts.flatMap(({ templates }) => templates.get(query) ?? [])));
  mergedQueries(whole.templates);
  return whole;
}

function total(templates: readonly Template[]): Template {
  const sum = (pick: (template: Template) => number): number => templates.reduce((all, one) => all + pick(one), 0);
  return {
    pages: sum(({ pages }) => pages),
    planned: sum(({ planned }) => planned),
    queued: sum(({ queued }) => queued),
    elsewhere: sum(({ elsewhere }) => elsewhere),
  };
}

function listed(folder: Folder, name: string): readonly (readonly [string, Template])[] {
  const own = [...folder.templates].map(([query, template]) => [nameOf(name, query), template] as const);
  const inner = folder.any === undefined ? [...folder.folders] : [[MASK, folder.any] as const];
  return [...own, ...inner.flatMap(([token, part]) => listed(part, name === '' ? `${token}/` : joined(name, token)))];
}

function joined(name: string, token: string): string {
  return token === '#' ? `${name}#` : `${name.replace(/\/$/, '')}/${token}`;
}

function nameOf(name: string, query: string): string {
  if (query === '') return name;
  const pairs =
    query === ANY_QUERY
      ? MASK
      : query
          .split('&')
          .map((key) => `${key}=${MASK}`)
          .join('&');
  return `${name}?${pairs}`;
}
