// What the browser itself reports to an address that the page's headers name.
import { channel, type Channel, type Names } from '../channel.ts';
import { html } from '../markup.ts';

/** A page whose policy forbids its image; the report names the page's address. */
function reporting({ in: mark }: Names, headers: Readonly<Record<string, string>>) {
  return {
    page: { headers, body: html('<img src="https://refused.test/p.gif">') },
    query: `?mail=${mark.body}`,
    carries: ['url', 'body'],
  } as const;
}

export const reports: readonly Channel[] = [
  channel('csp_report_uri', (names) =>
    reporting(names, { 'content-security-policy': `img-src 'none'; report-uri ${names.to('csp')}` }),
  ),
  channel('csp_report_to', (names) => ({
    ...reporting(names, {
      'content-security-policy': `img-src 'none'; report-to there`,
      'reporting-endpoints': `there="${names.to('csp')}"`,
    }),
    notInShell: 'the Reporting API is not part of it',
  })),
];
