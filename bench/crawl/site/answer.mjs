// Host and path → what the site answers, and after how long.
import { adFrame, CHAINS, SCRIPTS } from './tags.mjs';
import { firstPartyContent, SITE_HOST } from './pages.mjs';
import { hashOf } from './random.mjs';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const HOPS = new Map(CHAINS.flatMap((hosts) => hosts.map((host, index) => [host, hosts[index + 1]])));
const FRAMES = new Map(['ads-one.example', 'ads-two.example'].map((host) => [host, adFrame(host)]));
const FONT_CSS = '@media screen{.bench{font-family:Bench,sans-serif}}'.repeat(40);

/** Milliseconds before the answer, the same for a URL in every run: 30 for the site itself, 40 to 350 for others. */
export function latencyOf(host, target) {
  return host === SITE_HOST ? 30 : 40 + (hashOf(host + target) % 311);
}

/** @returns {{ status: number, headers: Record<string, string>, body?: string | Buffer }} */
export function answer({ host, path, target, page, method, origin }, site) {
  if (host === SITE_HOST) {
    const content = firstPartyContent(path, page, site);
    return content === undefined
      ? { status: 404, headers: {} }
      : ok(content.type, content.body, { 'referrer-policy': 'no-referrer-when-downgrade' });
  }
  const cookie = { 'set-cookie': `uid=${hashOf(host).toString(36)}; Path=/; Secure; SameSite=None; Max-Age=86400` };
  const allowed = { 'access-control-allow-origin': origin ?? '*', 'access-control-allow-credentials': 'true' };
  const script = SCRIPTS.get(host + path);
  if (script !== undefined) return ok('text/javascript; charset=utf-8', script, allowed);
  if (host === 'fonts.typecase.example') return ok('text/css', FONT_CSS, allowed);
  if (FRAMES.has(host) && path === '/frame') return ok('text/html; charset=utf-8', FRAMES.get(host), cookie);
  const next = HOPS.get(host);
  if (next !== undefined)
    return { status: 302, headers: { location: `https://${next}${nextHop(target)}`, ...cookie, ...allowed } };
  if (method === 'POST') return { status: 204, headers: { ...cookie, ...allowed } };
  return ok('image/gif', GIF, { ...cookie, ...allowed });
}

function nextHop(target) {
  return target.replace(/hop=(\d)/, (_, hop) => `hop=${Number(hop) + 1}`);
}

// Each page makes all of its requests, whatever the browser kept of the page before.
function ok(type, body, headers) {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-store', ...headers }, body };
}
