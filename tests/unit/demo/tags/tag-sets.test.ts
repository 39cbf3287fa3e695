import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LENDERS } from '../../../../src/demo/start-demo.ts';
import { ALL_TAGS, TAGS_WITH_GA4, TAGS_WITH_UA } from '../../../../src/demo/tags/tag-sets.ts';

describe('tags', () => {
  it('are ten on each page, each with a beacon host of its own', () => {
    for (const tags of [TAGS_WITH_GA4, TAGS_WITH_UA]) {
      expect(tags).toHaveLength(10);
      expect(new Set(tags.map(({ beaconHost }) => beaconHost)).size).toBe(10);
    }
  });

  it.each(ALL_TAGS.map((tag) => [tag.vendor, tag] as const))('%s: its script compiles and sends to its beacon host', (_, tag) => {
    expect(() => new Script(tag.source)).not.toThrow();
    const address = tag.source.replace(`' + advertiser + '`, '8412097').replace(`' + host + '`, tag.beaconHost);
    expect(address).toContain(`https://${tag.beaconHost}/`);
  });

  it.each(ALL_TAGS.map((tag) => [tag.vendor, tag] as const))(
    '%s: the page loads its script from where it stands, without the page URL',
    (_, tag) => {
      for (const { host } of LENDERS) {
        const { markup } = tag.snippet(host);
        expect(markup).toContain(
          `<script async referrerpolicy="strict-origin" src="https://${tag.script.host}${tag.script.path}`,
        );
        expect(markup).toBe(tag.snippet(host).markup);
      }
    },
  );

  it('give each lender account numbers of its own', () => {
    const snippets = LENDERS.map(({ host }) => TAGS_WITH_GA4.map((tag) => tag.snippet(host).markup).join('\n'));
    expect(new Set(snippets).size).toBe(LENDERS.length);
  });
});
