// Pages that are made alike: ten thousand products count as one, of which a few are visited.
import type { TemplateCount } from '../../model/crawl-account.ts';
import type { PlannedVisit } from '../../model/crawl-plan.ts';
import type { Raw } from '../../model/raw.ts';
import type { ItinerarySettings } from './itinerary-settings.ts';
import { routeTokens } from './route-tokens.ts';
import { openRouteTree, type Template } from './route-tree.ts';

export interface FoundPage extends Pick<PlannedVisit, 'url' | 'depth'> {
  /** Every shard of the run knows of it. */
  readonly isShared: boolean;
}

export interface RouteTemplates {
  readonly find: (page: FoundPage) => void;
  /** Visited without having been found. */
  readonly visit: (url: Raw) => void;
  /** One that was taken or visited is another shard's. */
  readonly leave: (url: Raw) => void;
  /** At most so many, nearest first: one of each template that none was planned of; further ones only `withSamples`, a few at a time. */
  readonly take: (most: number, withSamples: boolean) => readonly FoundPage[];
  readonly tell: () => TemplateAccount;
}

export interface TemplateAccount {
  /** Most pages first. */
  readonly counts: readonly TemplateCount[];
  /** Pages beyond the samples of their templates. */
  readonly unsampled: number;
  /** Pages that would have been visited with a larger budget. */
  readonly unreached: number;
}

/** What a sample leads to may be a template that nobody has seen: it is visited before the next samples are. */
const SAMPLES_AT_ONCE = 8;

export function openRouteTemplates({ samples, siblings }: Pick<ItinerarySettings, 'samples' | 'siblings'>): RouteTemplates {
  const tree = openRouteTree(siblings);
  const templateOf = (url: Raw): Template => tree.of(routeTokens(url));
  const fresh = new Map<number, FoundPage[]>();
  const further = new Map<number, FoundPage[]>();

  // Templates merge while their pages wait: what a page belongs to is asked when its turn has come.
  function takeFrom(
    queues: typeof fresh,
    most: number,
    choose: (page: FoundPage, template: Template) => boolean,
  ): readonly FoundPage[] {
    const taken: FoundPage[] = [];
    for (const depth of [...queues.keys()].toSorted((a, b) => a - b)) {
      const pages = queues.get(depth) ?? [];
      const end = pages.findIndex((page) => {
        if (taken.length >= most) return true;
        const template = templateOf(page.url);
        if (!choose(page, template)) return false;
        template.planned += 1;
        template.queued = Math.max(0, template.queued - 1);
        taken.push(page);
        return false;
      });
      pages.splice(0, end < 0 ? pages.length : end);
    }
    return taken;
  }

  const takeFresh = (most: number): readonly FoundPage[] =>
    takeFrom(fresh, most, (page, { planned }) => {
      if (planned > 0) enqueue(further, page);
      return planned === 0;
    });

  return {
    find: (page) => {
      const template = templateOf(page.url);
      template.pages += 1;
      if (template.planned + template.queued >= samples) return;
      template.queued += 1;
      enqueue(fresh, page);
    },
    visit: (url) => {
      const template = templateOf(url);
      template.pages += 1;
      template.planned += 1;
    },
    leave: (url) => {
      templateOf(url).elsewhere += 1;
    },
    take: (most, withSamples) => {
      const first = takeFresh(most);
      if (first.length > 0 || !withSamples) return first;
      return takeFrom(further, Math.min(most, SAMPLES_AT_ONCE), (_page, { planned }) => planned < samples);
    },
    tell: () => account(tree.all(), samples),
  };
}

function enqueue(queues: Map<number, FoundPage[]>, page: FoundPage): void {
  const pages = queues.get(page.depth) ?? [];
  queues.set(page.depth, pages);
  pages.push(page);
}

function account(all: readonly (readonly [name: string, template: Template])[], samples: number): TemplateAccount {
  const templates = all.filter(([, { pages }]) => pages > 0);
  const wanted = ({ pages, planned }: Template): number => Math.max(0, Math.min(pages, samples) - planned);
  const unreached = templates.reduce((sum, [, template]) => sum + wanted(template), 0);
  const left = templates.reduce((sum, [, { pages, planned }]) => sum + Math.max(0, pages - planned), 0);
  return {
    counts: templates
      .map(([template, { pages, planned, elsewhere }]) => ({ template, pages, visited: planned - elsewhere }))
      .toSorted((a, b) => b.pages - a.pages || (a.template < b.template ? -1 : 1)),
    unsampled: left - unreached,
    unreached,
  };
}
