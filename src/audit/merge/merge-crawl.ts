// What the crawls of several runs saw of one site, and what none of them saw.
import type { CrawlAccount, TemplateCount } from '../../model/crawl-account.ts';
import { MASK } from '../../model/redacted-url.ts';

/**
 * Undefined where no links were followed. Runs find the same pages in part, and addresses are not kept: pages and what was left out are the
 * largest count of any run, so no more than there were. What was visited is added up, because shards visit different pages.
 */
export function mergeCrawl(parts: readonly (CrawlAccount | undefined)[]): CrawlAccount | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const templates = new Map<string, TemplateCount>();
  const skipped: Partial<Record<string, number>> = {};
  for (const account of known) {
    for (const one of account.templates) templates.set(one.template, both(templates.get(one.template), one));
    for (const [reason, count] of Object.entries(account.skipped)) skipped[reason] = Math.max(skipped[reason] ?? 0, count);
  }
  return {
    templates: [...templates.values()].toSorted((a, b) => b.pages - a.pages || (a.template < b.template ? -1 : 1)),
    skipped,
    uncounted: known.reduce((sum, { uncounted }) => sum + uncounted, 0),
  };
}

function both(a: TemplateCount | undefined, b: TemplateCount): TemplateCount {
  const visited = (a?.visited ?? 0) + b.visited;
  return { template: b.template, pages: Math.max(a?.pages ?? 0, b.pages, visited), visited };
}

/** Templates that were found and of which no run visited a page, by any of the names that runs may give to one template. */
export function unseenByAll({ templates }: CrawlAccount): readonly TemplateCount[] {
  const visited = templates.filter((one) => one.visited > 0).map(({ template }) => partsOf(template));
  return templates.filter((one) => one.visited === 0 && !visited.some((other) => mayBeOne(partsOf(one.template), other)));
}

// A run that met twenty neighbours tells them as `/blog/•••`, one that met three of them by their names.
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at] || part === MASK || b[at] === MASK);
}

function partsOf(template: string): readonly string[] {
  return template.split(/[/?&]/);
}
