// What a configuration says about the crawl: where it begins, how far it goes, and how politely.
import { z } from 'zod';
import { text, texts, whole } from './expected.ts';

/** A page that a mail links to. */
export interface LinkConfig {
  readonly name: string;
  readonly url: string;
}

export type SitemapConfig =
  | boolean
  | string
  | {
      readonly source?: string | undefined;
      readonly rewrite?: { readonly from: string; readonly to: string } | undefined;
    };

export interface CrawlConfig {
  readonly start?: readonly string[] | undefined;
  readonly links?: readonly LinkConfig[] | undefined;
  readonly sitemap?: SitemapConfig | undefined;
  readonly robots?: 'respect' | 'ignore' | undefined;
  readonly scope?:
    | {
        readonly hosts?: readonly string[] | undefined;
        readonly include?: readonly string[] | undefined;
        readonly exclude?: readonly string[] | undefined;
      }
    | undefined;
  readonly routes?: { readonly samples?: number | undefined; readonly siblings?: number | undefined } | undefined;
  /** Pages per second and host. */
  readonly rate?: number | undefined;
}

const link = z.strictObject(
  {
    name: text('a name').describe('Name of the link in reports.'),
    url: text('a URL').describe(
      'Absolute, or relative to `site`; {category} stands for a value of the identity, {token} for a secret of this run, percent-encoded.',
    ),
  },
  { error: "expected a link, as in `{ name: Unsubscribe, url: '/unsubscribe?mail={email}&t={token}' }`" },
);

const sitemap = z.union(
  [
    z.boolean(),
    text('a URL or a file'),
    z.strictObject({
      source: text('a URL or a file').optional().describe('Without it, what robots.txt names, else /sitemap.xml.'),
      rewrite: z
        .strictObject({
          from: text('the beginning of a URL').describe('As the sitemap writes it: `https://www.lender.example/`.'),
          to: text('the beginning of a URL').describe('As it is to be opened: `https://stg.lender.example/`.'),
        })
        .optional()
        .describe('Other beginnings for the addresses of the sitemap: production’s for those of the site that is scanned.'),
    }),
  ],
  { error: 'expected true, a URL, a file, or `source` and `rewrite`' },
);

/** The keys of the crawl, for the schema of a configuration. */
export const crawlShape: { readonly [K in keyof CrawlConfig]-?: z.ZodType<CrawlConfig[K]> } = {
  start: texts('a URL').optional().describe('Pages to begin at, absolute or relative to `site` (default: the `site` itself).'),
  links: z
    .array(link, { error: 'expected a list of links' })
    .optional()
    .describe('Links that only mails hold (unsubscribe, reset, invite): each is visited by its name.'),
  sitemap: sitemap
    .optional()
    .describe('Take pages from the sitemap as well: true, its URL, its file, or `source` and `rewrite`.'),
  robots: z
    .enum(['respect', 'ignore'], { error: 'expected respect or ignore' })
    .optional()
    .describe('Follow no link that robots.txt disallows, and keep its crawl delay (default respect).'),
  scope: z
    .strictObject(
      {
        hosts: texts("a host or a glob, as in '*.lender.example'")
          .optional()
          .describe('Instead of the hosts of the pages named here.'),
        include: texts("a glob of path and query, as in '/members/*'").optional().describe('Visit no other paths.'),
        exclude: texts("a glob of path and query, as in '*/admin/*'").optional().describe('Never visit these.'),
      },
      { error: 'expected `hosts`, `include`, `exclude`' },
    )
    .optional()
    .describe('What belongs to the site; `*` stands for any run of characters.'),
  routes: z
    .strictObject(
      {
        samples: whole(1, 'pages').optional().describe('Pages to visit of each template (default 3).'),
        siblings: whole(1, 'pages')
          .optional()
          .describe('Pages of one folder that are taken for different ones; more are one template (default 16).'),
      },
      { error: 'expected `samples`, `siblings`' },
    )
    .optional()
    .describe('How pages that are made alike are told and sampled.'),
  rate: z
    .number({ error: 'expected a number of pages per second' })
    .positive({ error: 'expected a number of pages per second' })
    .optional()
    .describe('Pages to open per second on one host, at most (default: no limit but `concurrency`).'),
};
