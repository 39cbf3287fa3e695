// One host mapping as text → where requests for that host connect.
import { isIP } from 'node:net';
import type { HostMapping } from '../model/crawl-plan.ts';
import type { Complain } from './complain.ts';

const FORM = 'expected <host or *>=<ip>:<port>, as in *=127.0.0.1:8443';

/**
 * Reads `<host or *>=<ip>:<port>`. The host becomes lower case and punycode, as in URLs; an IPv6 address stands in brackets
 * (`[::1]:443`, RFC 3986 section 3.2.2) and is given without them.
 */
export function parseHostMap(text: string, complain: Complain): HostMapping {
  const at = text.indexOf('=');
  if (at < 1) return complain(FORM);
  const target = /^(?:\[(?<v6>[^\]]*)\]|(?<v4>[^:[\]]*)):(?<port>\d+)$/.exec(text.slice(at + 1).trim())?.groups;
  if (target === undefined) {
    const hint = isIP(text.slice(at + 1).trim()) === 6 ? '; an IPv6 address stands in brackets, as in [::1]:8443' : '';
    return complain(`${FORM}${hint}`);
  }
  const ip = target['v6'] ?? target['v4'] ?? '';
  const version = target['v6'] === undefined ? 4 : 6;
  if (isIP(ip) !== version) return complain(`${FORM}: after \`=\` stands an IP address, not a name`);
  const port = Number(target['port']);
  if (port < 1 || port > 65_535) return complain(`${FORM}: the port is between 1 and 65535`);
  return { host: hostOf(text.slice(0, at).trim(), complain), ip, port };
}

function hostOf(text: string, complain: Complain): string {
  if (text === '*') return text;
  if (text.includes('*')) return complain(`${FORM}: \`*\` stands alone and means every host`);
  if (text.includes('/')) return complain(`${FORM}: before \`=\` stands a host, not a URL`);
  if (/:\d+$/.test(text) && isIP(text) === 0) return complain(`${FORM}: the host stands without a port`);
  const url = `http://${isIP(text) === 6 ? `[${text}]` : text}/`;
  return URL.canParse(url) ? new URL(url).hostname : complain(`${FORM}: before \`=\` stands no host`);
}
