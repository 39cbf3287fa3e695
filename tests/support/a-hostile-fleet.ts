// One site with a text of the test's choice in every field that an inventory, pages, vendors or a person can fill.
import type { FleetHistory } from '../../src/model/fleet.ts';
import type { Text } from '../../src/model/language.ts';
import type { Site } from '../../src/model/outbound-request.ts';
import { aFleet, aSite, TAKEN } from './a-fleet.ts';

export function aHostileFleet(text: string): FleetHistory {
  const both: Text = { en: text, ja: text };
  const [lender] = aFleet().sites;
  if (lender === undefined) throw new Error('a fleet without sites');
  const suppression = { reason: text, until: '2099-12-31', owner: text };
  const hostile = aSite(text, {
    ...lender,
    site: text,
    target: both,
    owner: text,
    tags: [text, `${text}${text}`],
    trend: lender.trend.slice(-5),
    runs: lender.runs
      .slice(-2)
      .map((run) => ({ ...run, outcome: 'incomplete', reasons: [both, both], gaps: 3, tool: text, rules: text })),
    incidents: lender.incidents.map((incident, at) => ({
      ...incident,
      site: text,
      sentence: both,
      cause: { ...incident.cause, at: text, page: text, site: text as Site },
      pages: [text],
      recipients: incident.recipients.map(({ requests }, order) => ({ id: `${text}${order}`, name: text, requests })),
      suppression: at === 1 ? suppression : undefined,
    })),
    recipients: lender.recipients.map((recipient, order) => ({
      ...recipient,
      id: `${text}${order}`,
      name: text,
      country: text,
      hosts: [text],
    })),
  });
  return { takenAt: TAKEN, sites: [hostile, aSite(`${text} twice`, { target: both, owner: text, tags: [text] })] };
}
