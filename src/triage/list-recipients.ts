// Who got the values of one incident: one entry for each host and product, most requests first.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { Finding } from '../model/finding.ts';
import type { Recipient } from '../model/incident.ts';

/** `requestOf` gives the decoded request of a finding; unknown ids are a defect and are left out. */
export function listRecipients(
  findings: readonly Finding[],
  requestOf: (finding: Finding) => DecodedRequest | undefined,
): readonly Recipient[] {
  const byRecipient = new Map<string, { decoded: DecodedRequest; requests: Set<string>; carriers: Set<string> }>();
  for (const finding of findings) {
    const decoded = requestOf(finding);
    if (decoded === undefined) continue;
    const key = `${decoded.request.sink.host} ${decoded.vendor?.id ?? ''}`;
    const entry = byRecipient.get(key) ?? { decoded, requests: new Set(), carriers: new Set() };
    entry.requests.add(decoded.request.id);
    entry.carriers.add(outermostPlace(finding.field.path));
    byRecipient.set(key, entry);
  }
  return [...byRecipient.values()]
    .map(({ decoded, requests, carriers }): Recipient => {
      const { host, site, party } = decoded.request.sink;
      return { host, site, party, vendor: decoded.vendor, requests: requests.size, carriers: [...carriers].sort() };
    })
    .sort((a, b) => b.requests - a.requests || (a.host < b.host ? -1 : 1));
}

/** `query.dl > query.mail` → `query.dl`; array positions say nothing to a reader. */
export function outermostPlace(path: string): string {
  return (path.split(' > ', 1)[0] ?? path).replace(/\[\d+\]/g, '[]');
}
