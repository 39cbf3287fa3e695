// Requests → which tag container stands behind one: its own, or that of the script that made it.
import type { RequestSummary } from '../../model/audit-report.ts';

/** Ids of the containers that a request speaks for or was made by; several where a page loads several from one address. */
export type ContainersOf = (request: RequestSummary) => readonly string[];

/** Scripts are told apart by page, because one address (`/gtm.js`) serves every container. */
export function tagContainers(requests: Iterable<RequestSummary>): ContainersOf {
  const loaded = new Map<string, Set<string>>();
  for (const { transport, container, page, url } of requests) {
    if (transport !== 'script' || container === undefined) continue;
    const key = scriptKey(page, url);
    loaded.set(key, (loaded.get(key) ?? new Set()).add(container));
  }
  return ({ container, initiator, page }) => {
    const frames = initiator.kind === 'script' ? initiator.frames : [];
    const behind = frames.flatMap(({ url }) => [...(loaded.get(scriptKey(page, url)) ?? [])]);
    return [...new Set([...(container === undefined ? [] : [container]), ...behind])];
  };
}

// Frames have no query; pages change theirs while their scripts stay.
function scriptKey(page: string, script: string): string {
  return `${withoutQuery(page)} ${withoutQuery(script)}`;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
