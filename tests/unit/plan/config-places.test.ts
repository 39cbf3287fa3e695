import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConfigPlaces } from '../../../src/model/config-places.ts';
import { loadPlan, type PlanOptions } from '../../../src/plan/load-plan.ts';
import { aFolderWith } from './a-config.ts';

async function placesOf(text: string, options: PlanOptions = {}): Promise<ConfigPlaces | undefined> {
  const folder = await aFolderWith({ 'sites/tagspill.yaml': text });
  const { places } = await loadPlan(join(folder, 'sites/tagspill.yaml'), {
    ...options,
    environment: { GITHUB_WORKSPACE: folder, ...options.environment },
  });
  return places;
}

/** What stands at a place: tests look at the text, not at numbers. */
function cut(text: string, { line, column, endLine, endColumn }: ConfigPlaces['site']): string {
  expect(endLine).toBe(line);
  return (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1);
}

const TEXT = [
  '# a comment',
  'site: https://www.lender.example/   # its own',
  'pages:',
  '  - name: 退会ページ',
  '    url: /members/unsubscribe?mail={email}',
  '    steps:',
  '      - wait: 5',
  '',
  '  - { url: /b }',
  "start: [/x, '/y']",
  'links:',
  '  - name: Mail',
  '    url: /m?t={token}',
  '',
].join('\n');

describe('places of a configuration', () => {
  it('are the first lines of its entries, by label and redacted URL, in the order of the visits', async () => {
    const places = await placesOf(TEXT);
    expect(places && { file: places.file, site: cut(TEXT, places.site) }).toEqual({
      file: 'sites/tagspill.yaml',
      site: 'site: https://www.lender.example/',
    });
    expect(places?.entries.map(({ label, url, place }) => [label, url, cut(TEXT, place)])).toEqual([
      ['退会ページ', 'https://www.lender.example/members/unsubscribe?mail=•••', 'name: 退会ページ'],
      [undefined, 'https://www.lender.example/b', '{ url: /b }'],
      [undefined, 'https://www.lender.example/x', '/x'],
      [undefined, 'https://www.lender.example/y', "'/y'"],
      ['Mail', 'https://www.lender.example/m?t=•••', 'name: Mail'],
    ]);
  });

  it('are the same in every state of consent', async () => {
    expect(await placesOf(TEXT, { consent: 'all' })).toEqual(await placesOf(TEXT));
  });

  it('count from the line alone where lines end as Windows ends them', async () => {
    const places = await placesOf(TEXT.replaceAll('\n', '\r\n'));
    expect(places?.entries.map(({ place }) => cut(TEXT, place))).toContain('name: 退会ページ');
  });

  it('without a site are the first key, and without pages the site', async () => {
    const listed = 'pages:\n  - url: https://a.example/\n';
    expect(cut(listed, (await placesOf(listed))?.site ?? { line: 0, column: 0, endLine: 1, endColumn: 1 })).toBe('pages:');
    const bare = 'lang: ja\nsite: https://a.example/\n';
    const places = await placesOf(bare);
    expect(places?.entries.map(({ url, place }) => [url, cut(bare, place)])).toEqual([
      ['https://a.example/', 'site: https://a.example/'],
    ]);
  });

  it('name the file from the checkout that the build server names, else from the working directory', async () => {
    const gitlab = await aFolderWith({ 'web/app/t.yaml': 'site: https://a.example/\n' });
    const file = join(gitlab, 'web/app/t.yaml');
    const fileIn = async (environment: PlanOptions['environment']): Promise<string | undefined> =>
      (await loadPlan(file, { environment })).places?.file;
    expect(await fileIn({ CI_PROJECT_DIR: gitlab })).toBe('web/app/t.yaml');
    expect(await fileIn({ CI_PROJECT_DIR: join(gitlab, 'web') })).toBe('app/t.yaml');
    expect(await fileIn({ GITHUB_WORKSPACE: '/nowhere', CI_PROJECT_DIR: '' })).toBeUndefined();
    expect((await loadPlan('crawl-configs/seven-incidents.yaml', {})).places?.file).toBe('crawl-configs/seven-incidents.yaml');
  });

  it('are none for a URL', async () => {
    expect((await loadPlan('https://a.example/', {})).places).toBeUndefined();
  });
});
