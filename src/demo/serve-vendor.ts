// Takes a request for a vendor's host, gives what a vendor's server gives: its script, a pixel, or thanks.
import { headerOf, type Ask, type Reply } from './exchange.ts';
import { ALL_TAGS } from './tags/tag-sets.ts';

/** The ten hosts that beacons go to. */
export const BEACON_HOSTS: readonly string[] = [...new Set(ALL_TAGS.map((tag) => tag.beaconHost))].sort();

/** Beacon hosts and script hosts. */
export const VENDOR_HOSTS: readonly string[] = [...new Set(ALL_TAGS.flatMap((tag) => [tag.beaconHost, tag.script.host]))].sort();

// One transparent pixel, GIF89a.
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const EMPTY_PAGE = '<!doctype html><title></title>';

/** Never asks for anything more: no redirect, no cookie, no further script. */
export function replyAsVendor(ask: Ask): Reply {
  const tag = ALL_TAGS.find(({ script }) => script.host === ask.host && ask.target.startsWith(script.path));
  if (tag !== undefined) {
    return {
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' },
      body: tag.source,
    };
  }
  const cors = corsHeaders(ask);
  const wanted = headerOf(ask, 'sec-fetch-dest');
  if (wanted === 'image')
    return { status: 200, headers: { ...cors, 'content-type': 'image/gif', 'cache-control': 'no-store' }, body: PIXEL };
  if (wanted === 'iframe') return { status: 200, headers: { 'content-type': 'text/html' }, body: EMPTY_PAGE };
  return { status: 204, headers: cors, body: '' };
}

// Vendors let any page post to them; a preflight asks for the headers that it wants.
function corsHeaders(ask: Ask): Readonly<Record<string, string>> {
  const origin = headerOf(ask, 'origin');
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': headerOf(ask, 'access-control-request-headers') ?? '*',
  };
}
