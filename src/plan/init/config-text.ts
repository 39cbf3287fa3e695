// The text of a first configuration: what is known is written, what could be said is there to be uncommented.
import type { PageHints } from './site-hints.ts';

export interface ConfigDraft {
  /** Undefined where nobody named a site yet. */
  readonly site: string | undefined;
  readonly hostMap: readonly string[];
  /** Address of a sitemap that a person named. */
  readonly sitemap: string | undefined;
  /** Path of the schema as the file would name it. */
  readonly schema: string;
  /** What a look at the site showed; undefined where nobody looked. */
  readonly hints: PageHints | undefined;
  /** Pages that the site's own sitemap lists; undefined where it has none. */
  readonly listed: number | undefined;
}

const EXAMPLE = 'https://www.lender.example/';

/** Lines that begin with `#` and a key are choices: without the `#` they hold. */
export function configText({ site, hostMap, sitemap, schema, hints, listed }: ConfigDraft): string {
  return `${[
    `# yaml-language-server: $schema=${schema}`,
    '#',
    '# What tagspill looks at. `tagspill plan` shows what a scan would do, `tagspill scan` does it: both find this file by its name.',
    '# Lines that begin with # and a key are choices: take the # away. An editor that knows the schema above explains every key.',
    '',
    '# The site, as its users know it: cookies, tags and consent banners behave by host name.',
    `site: ${quoted(site ?? EXAMPLE)}`,
    '',
    ...hostMapLines(hostMap),
    ...startLines(hints),
    ...sitemapLines(sitemap, listed),
    ...formLines(hints),
    ...loginLines(hints),
    ...LAST_LINES,
  ].join('\n')}\n`;
}

function hostMapLines(hostMap: readonly string[]): readonly string[] {
  if (hostMap.length > 0) return ['hostMap:', ...hostMap.map((one) => `  - ${quoted(one)}`), ''];
  return [
    '# Where it stands, if not at its name: a preview or a staging server, as curl --connect-to does.',
    '#hostMap:',
    "#  - '*=127.0.0.1:8080'",
    '',
    '# An application that is started for the scan, waited for and ended after it.',
    '#webServer:',
    '#  command: npm start',
    '#  url: http://127.0.0.1:8080/',
    '',
  ];
}

function startLines(hints: PageHints | undefined): readonly string[] {
  const links = hints?.links ?? [];
  return [
    links.length === 0
      ? '# The crawl begins at the site and follows its links. Other places to begin at:'
      : '# The crawl begins at the site and follows its links. Its first page links to these, in case it should begin there:',
    '#start:',
    ...['/', ...(links.length === 0 ? ['/contact'] : links)].map((path) => `#  - ${path}`),
    '',
    '# Pages that only mails link to: {email} stands for this run’s own synthetic address, {token} for a secret.',
    '#links:',
    '#  - name: Unsubscribe',
    '#    url: /unsubscribe?mail={email}&t={token}',
    '',
  ];
}

function sitemapLines(sitemap: string | undefined, listed: number | undefined): readonly string[] {
  if (sitemap !== undefined)
    return ['# Pages come from here as well; alike ones are sampled.', `sitemap: ${quoted(sitemap)}`, ''];
  return [
    listed === undefined
      ? '# Take pages from a sitemap as well: true for the usual place, an address, or a file.'
      : `# The site lists ${listed} pages in its sitemap. Take them as well; alike ones are sampled:`,
    '#sitemap: true',
    '',
  ];
}

function formLines(hints: PageHints | undefined): readonly string[] {
  const forms = (hints?.forms ?? []).filter(({ hasPassword }) => !hasPassword);
  const met = forms.map(({ label, method, fields }) => `${label} (${method}, ${fields} fields)`);
  return [
    ...(met.length === 0 ? [] : [`# Forms of the first page: ${met.join(', ')}.`]),
    '# Forms are typed into and left. Submitting shows more, and does what a submission does: allow it on a test site.',
    '#forms:',
    '#  submit: allowed',
    '',
  ];
}

function loginLines(hints: PageHints | undefined): readonly string[] {
  const login = hints?.logins[0];
  const onPage = hints?.forms.some(({ hasPassword }) => hasPassword) === true;
  const where = login === undefined && !onPage ? [] : [`# A login seems to be at ${login ?? 'the first page'}.`];
  return [
    ...where,
    '# Pages behind a login: the account comes from the environment. Uncomment all of it and put in the page’s own selectors.',
    '#login:',
    `#  url: ${login ?? '/login'}`,
    '#  steps:',
    "#    - fill: { selector: '#user', value: '${LOGIN_USER}' }",
    "#    - fill: { selector: '#password', value: '${LOGIN_PASSWORD}' }",
    "#    - press: { selector: '#password', key: Enter }",
    '',
  ];
}

const LAST_LINES: readonly string[] = [
  '# What is chosen at consent banners: none, reject, accept, or all of them compared.',
  '#consent: all',
  '',
  '# How far a run goes.',
  '#maxPages: 50',
  '#maxDuration: 600',
  '',
  '# A run that saw less is incomplete (exit code 3), and nobody takes it for clean.',
  '#coverage:',
  '#  minPages: 5',
  '',
  '# The gate: the lowest severity that fails a run. What is known already goes into a baseline (`tagspill baseline create`).',
  'failOn: low',
];

// Single quotes take everything but themselves literally (YAML 1.2, 7.3.2).
function quoted(text: string): string {
  return /^[\w./~-]+(?::\/\/[\w./~:-]+)?$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
