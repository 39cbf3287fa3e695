import { describe, expect, it } from 'vitest';
import { collectHints } from '../../../src/capture/collect-hints.ts';

async function hintsOf(value: unknown): Promise<readonly string[]> {
  const tunnels: string[] = [];
  await collectHints({ evaluate: async () => ({ value }) }, { tunnel: (authority) => void tunnels.push(authority) });
  return tunnels;
}

describe('collectHints', () => {
  it('tells host and port', async () => {
    expect(await hintsOf(['https://a.vendor.example/', 'http://b.vendor.example:8080/x', '//c'])).toEqual([
      'a.vendor.example:443',
      'b.vendor.example:8080',
    ]);
  });

  it('says nothing of a page that answers something else', async () => {
    expect(await hintsOf('no list')).toEqual([]);
    expect(await hintsOf(['data:text/plain,x'])).toEqual([]);
  });
});
