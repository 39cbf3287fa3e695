// The headers that open a site's doors, put on at the very last moment: after the record was made, and for the site's own hosts only.
import type { Access } from '../../model/access.ts';

/**
 * Raw headers (names and values in turn) for a request to `url`, with the site's own added. What the page itself says under
 * `authorization` stays; every other header of that name is replaced.
 */
export function withAccess(rawHeaders: readonly string[], url: string, access: Access | undefined): readonly string[] {
  if (access === undefined || !isOpenedBy(url, access)) return rawHeaders;
  const sent = new Set(rawHeaders.flatMap((text, at) => (at % 2 === 0 ? [text.toLowerCase()] : [])));
  const added = access.headers.filter(({ name }) => name !== 'authorization' || !sent.has(name));
  const replaced = new Set(added.map(({ name }) => name));
  const kept = rawHeaders.flatMap((text, at) =>
    at % 2 === 0 && !replaced.has(text.toLowerCase()) ? [text, rawHeaders[at + 1] ?? ''] : [],
  );
  return [...kept, ...added.flatMap(({ name, value }) => [name, value.reveal((text) => text)])];
}

/** Is it one of the site's own hosts, over a scheme that keeps secrets? */
export function isOpenedBy(url: string, { hosts, isPlainAllowed }: Access): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'wss:' && !isPlainAllowed) return false;
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));
}
