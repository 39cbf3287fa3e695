// First or third party; undefined for what is no request on the wire (data:, blob:).
import { SITE_HOST } from '../site/pages.mjs';

export function sideOf(url) {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return hostname === SITE_HOST ? 'first' : 'third';
}
