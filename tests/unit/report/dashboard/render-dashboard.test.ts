import { describe, expect, it } from 'vitest';
import type { FleetHistory } from '../../../../src/model/fleet.ts';
import {
  renderDashboard,
  type DashboardFile,
  type DashboardOptions,
} from '../../../../src/report/dashboard/render-dashboard.tsx';
import { aFleet, aSite } from '../../../support/a-fleet.ts';
import { readHtml, textOf } from '../../../support/html-structure.ts';

const render = (fleet: FleetHistory, options: Partial<DashboardOptions> = {}): readonly DashboardFile[] => [
  ...renderDashboard(fleet, { language: 'en', timezone: 'Asia/Tokyo', ...options }),
];
const files = render(aFleet());
const page = (path: string, of = files): string => of.find((file) => file.path === path)?.text ?? `no ${path}`;

/** `../x.html#y` on the page at `from`, as a path from the dashboard's folder and an id. */
function target(href: string, from: string): readonly [string, string | undefined] {
  const { pathname, hash } = new URL(href, `file:///${from}`);
  return [decodeURIComponent(pathname.slice(1)), hash === '' ? undefined : hash.slice(1)];
}

describe('renderDashboard', () => {
  it('writes one page for the fleet, for its recipients, for each site and each recipient, and none twice', () => {
    const paths = files.map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(['index.html', 'recipients.html']);
    expect(paths).toContain('sites/lender-www/index.html');
    expect(paths).toContain('recipients/meta-pixel.html');
    expect(paths.filter((path) => /^sites\/s-[0-9a-f]{12}\/index\.html$/.test(path))).toHaveLength(1);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  it('writes whole documents, whose links all lead somewhere', () => {
    const ids = new Map(
      files.map(({ path, text }) => [path, readHtml(text).flatMap(({ attributes }) => attributes['id'] ?? [])] as const),
    );
    for (const { path, text } of files) {
      const own = ids.get(path) ?? [];
      const tags = readHtml(text);
      const named = tags.flatMap(({ attributes }) => [
        attributes['aria-labelledby'] ?? [],
        attributes['aria-describedby'] ?? [],
        attributes['for'] ?? [],
      ]);
      const lost = tags.flatMap(({ attributes: { href } }) => {
        if (href === undefined) return [];
        const [file, id] = target(href, path);
        return ids.has(file) && (id === undefined || ids.get(file)?.includes(id)) ? [] : [href];
      });
      expect({
        path,
        twice: own.length - new Set(own).size,
        unnamed: named.flat().filter((id) => !own.includes(id)),
        lost,
      }).toEqual({
        path,
        twice: 0,
        unnamed: [],
        lost: [],
      });
    }
  });

  it('loads nothing, and lets in its own style sheet and script alone', () => {
    for (const { path, text } of files) {
      const tags = readHtml(text);
      const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'];
      expect([path, policy]).toEqual([
        path,
        expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
        ),
      ]);
      expect(tags.filter(({ attributes }) => 'src' in attributes || 'style' in attributes)).toEqual([]);
      expect(tags.filter(({ name }) => ['link', 'img', 'iframe', 'object', 'form'].includes(name))).toEqual([]);
    }
  });

  it('says first what needs somebody', () => {
    const text = textOf(page('index.html'));
    expect(text).toContain('5 of 8 sites need attention');
    const order = ['need attention', 'New, back or worse', 'Sites that were not seen whole', 'All sites'].map((head) =>
      text.indexOf(head),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain('The site did not answer: connection refused');
    expect(text).toContain('No run of this site was recorded');
    expect(textOf(page('index.html', render(aFleet(), { language: 'ja' })))).toContain('8サイト中 5サイトで対応が必要です');
  });

  it('shows times of the readers’ zone', () => {
    // 17:04 UTC on the 22nd.
    expect(textOf(page('sites/lender-www/index.html'))).toContain('2026-11-23 02:04');
    expect(textOf(page('sites/lender-www/index.html', render(aFleet(), { timezone: 'UTC' })))).toContain('2026-11-22 17:04');
    expect(() => render(aFleet(), { timezone: 'Nowhere/Atlantis' })).toThrow(RangeError);
  });

  it('tells an incident’s life', () => {
    const text = textOf(page('sites/lender-www/index.html'));
    expect(text).toMatch(/new\s+新規\s+2026-06-26\s+fixed\s+修正済み\s+2026-08-25\s+back again\s+再発\s+2026-11-20/);
    expect(textOf(page('sites/bank-www/index.html'))).toContain('suppressed until 2027-03-31: the network needs it');
  });

  it('says of an incident that nothing holds it back any more', () => {
    const expired = { reason: 'until the relaunch', until: '2026-11-20', owner: undefined };
    const fleet = aFleet();
    const sites = fleet.sites.map((site) => ({
      ...site,
      incidents: site.incidents.map((incident) => ({ ...incident, suppression: undefined, expired })),
    }));
    const text = textOf(page('sites/bank-www/index.html', render({ ...fleet, sites })));
    expect(text).toContain('counts again: the suppression ended after 2026-11-20: until the relaunch');
    expect(text).toContain('抑制の期限（2026-11-20）が切れ、再び対応が必要: until the relaunch');
    expect(text).not.toContain('suppressed until');
  });

  it('has something to say of a fleet without sites, and of one site', () => {
    const empty = render({ takenAt: '2026-11-22T21:15:00.000Z', sites: [] });
    expect(empty.map(({ path }) => path)).toEqual(['index.html', 'recipients.html']);
    expect(textOf(page('index.html', empty))).toContain('No site is in the history yet');
    const one = render({ takenAt: '2026-11-22T21:15:00.000Z', sites: [aSite('only')] });
    expect(textOf(page('index.html', one))).toContain('1 of 1 site needs attention');
    expect(textOf(page('sites/only/index.html', one))).toContain('nothing is known of it');
    for (const { text } of [...empty, ...one]) readHtml(text);
  });

  it('gives the same files for the same history', () => {
    expect(render(aFleet())).toEqual(files);
  });
});
