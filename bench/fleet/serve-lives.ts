// The sites of the fleet on one loopback port: a page for each leak that a site ever has, and on each page what it shows in this night.
import { pathOfLeak } from '../../tests/support/fleet/judge-nights.ts';
import { lifeOf } from '../../tests/support/fleet/nights.ts';
import { serveLoopback, type Loopback, type Routes } from '../../tests/support/loopback.ts';

export interface ServedLives extends Pick<Loopback, 'port' | 'ca' | 'close'> {
  /** From now on, sites show what they do in this night. */
  readonly turnTo: (night: number) => void;
}

const PAGE = '<!doctype html><html lang="ja"><meta charset="utf-8"><title>試験ページ</title>';
const TAG = `<script>new Image().src = 'https://t.vendor.test/c?mail=taro.shiken@mail.example'</script>`;

export async function serveLives(sites: readonly string[]): Promise<ServedLives> {
  let now = 0;
  const routesOf = (site: string): Routes => {
    const { shows } = lifeOf(site);
    const leaks = [...new Set(shows.flatMap((night) => night.leaks))];
    const page = (leak: number): Routes[string] => {
      return () => {
        const { leaks: open, state } = shows[now as 0 | 1 | 2];
        // A site with a gap does not show its first page.
        if (state === 'gap' && leak === 0) return { status: 500, body: 'out of order' };
        return { body: `${PAGE}${open.includes(leak) ? TAG : ''}<p>ローンのご案内</p>` };
      };
    };
    const links = leaks.map((leak) => `<a href="${pathOfLeak(leak)}">商品</a>`).join('');
    return {
      [`${site}.example/`]: `${PAGE}${links}`,
      ...Object.fromEntries(leaks.map((leak) => [`${site}.example${pathOfLeak(leak)}`, page(leak)])),
    };
  };
  const loopback = await serveLoopback(Object.assign({ 't.vendor.test/c': { status: 204 } }, ...sites.map(routesOf)) as Routes);
  return { ...loopback, turnTo: (night) => void (now = night) };
}
