// A made-up year of a fleet: the same for the same number of sites, with what changes from night to night.
import type { AuditStart } from '../../src/model/fleet.ts';
import type { Fingerprint } from '../../src/model/incident.ts';
import { CRITICALITIES, type InventorySite } from '../../src/model/inventory.ts';
import type { Text } from '../../src/model/language.ts';
import type { NewMessage } from '../../src/model/message.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import type { SeenRecipient, SiteIncident, SiteRun } from '../../src/model/site-run.ts';
import { seededRandom } from '../../src/platform/seeded-random.ts';
import { anAccepted } from '../../tests/support/an-incident.ts';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2025, 10, 1, 17);
const CATEGORIES = ['email', 'phone', 'account.number', 'name.kanji', 'birthdate'] as const;

export interface Night {
  readonly audit: AuditStart;
  readonly runs: readonly SiteRun[];
  readonly endedAt: string;
  readonly messages: readonly NewMessage[];
}

interface State {
  readonly site: InventorySite;
  readonly open: Map<number, SiteIncident>;
  readonly fixed: Set<number>;
  readonly recipients: SeenRecipient[];
  readonly timesOut: readonly Text[];
}

const random = seededRandom(Buffer.alloc(32, 7));
const chance = (percent: number): boolean => random(1000) < percent * 10;
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

export function* aYear(sites: number, nights: number): Generator<Night> {
  const fleet = Array.from({ length: sites }, (_, at) => begin(at));
  for (let night = 0; night < nights; night++) {
    const at = BEGIN + night * DAY;
    const id = `nightly-${timeOf(at)}`;
    const runs = fleet.map((state) => runOf(state, { audit: id, at }));
    const audit = {
      id,
      plannedAt: timeOf(at),
      startedAt: timeOf(at),
      trigger: 'schedule',
      sites: fleet.map(({ site }) => site),
    } as const;
    const owners = [...new Set(fleet.map(({ site }) => site.owner))];
    yield { audit, runs, endedAt: timeOf(at + 3_600_000), messages: ['roll-up', ...owners].map((to) => mailOf(`${id} ${to}`)) };
  }
}

export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function begin(at: number): State {
  const name = `site-${String(at).padStart(3, '0')}`;
  const owner = `team ${at % 60}`;
  const site: InventorySite = {
    name,
    target: `https://www.${name}.example/`,
    owner,
    mail: [`team-${at % 60}@owner.example`],
    criticality: CRITICALITIES[at % 4] ?? 'low',
    schedule: '0 2 * * *',
    tags: ['retail', `zone-${at % 5}`],
    language: 'ja',
    line: at + 2,
  };
  const timesOut = Array.from({ length: 1 + random(6) }, (_, page) => reasonOf(`https://www.${name}.example/slow/${page}`));
  const recipients = Array.from({ length: 15 + random(20) }, (_, number) => recipientOf(number));
  const state: State = { site, open: new Map(), fixed: new Set(), recipients, timesOut };
  for (let number = random(9); number > 0; number--) meet(state, BEGIN);
  return state;
}

/** A night: something is repaired, something comes or comes back, somebody new is sent something, a page times out. */
function runOf(state: State, { audit, at }: { readonly audit: string; readonly at: number }): SiteRun {
  const { site, open, fixed, recipients } = state;
  const outcome = chance(1) ? 'not-scanned' : chance(15) ? 'incomplete' : 'complete';
  const gone = outcome === 'complete' ? [...open.keys()].filter(() => chance(1)) : [];
  const absent = gone.map((number) => ({ ...(open.get(number) as SiteIncident), how: 'fixed' as const }));
  for (const number of gone) {
    open.delete(number);
    fixed.add(number);
  }
  if (outcome !== 'not-scanned' && chance(3)) meet(state, at);
  if (chance(0.5)) recipients.push(recipientOf(40 + random(400)));
  return {
    id: `${audit}-${site.name}`,
    audit,
    site: site.name,
    startedAt: timeOf(at + 60_000),
    endedAt: timeOf(at + 400_000),
    outcome,
    reasons:
      outcome === 'complete'
        ? []
        : chance(30)
          ? [reasonOf(`https://www.${site.name}.example/p/${random(1000)}`)]
          : state.timesOut,
    gaps: outcome === 'complete' ? 0 : state.timesOut.length,
    pages: { planned: 40, visited: outcome === 'not-scanned' ? 0 : 38 + random(3) },
    requests: { total: 2000 + random(300), third: 1200 + random(200) },
    opaque: random(40),
    tool: '0.1.0',
    rules: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    directory: `/var/lib/tagspill/runs/${timeOf(at).slice(0, 10)}/${site.name}`,
    incidents: [...open.values()],
    absent,
    recipients: recipients.map((recipient) => ({ ...recipient, requests: recipient.requests + random(9) })),
    suppressions: [...open.values()].flatMap(({ suppression, fingerprint }) =>
      suppression ? [{ matches: fingerprint, ...suppression }] : [],
    ),
  };
}

function meet({ site, open, fixed }: State, at: number): void {
  const [back] = fixed;
  const number = back !== undefined && chance(20) ? back : open.size + fixed.size + 1;
  fixed.delete(number);
  open.set(number, incidentOf(site.name, number, at));
}

function incidentOf(site: string, number: number, at: number): SiteIncident {
  const categories = [pick(CATEGORIES)];
  const page = `/member/apply/step-${number}`;
  return {
    ...anAccepted({
      fingerprint: `v1:${Buffer.from(`${site} ${number}`).toString('hex').padStart(32, '0')}` as Fingerprint,
      severity: pick(SEVERITIES),
      categories,
      firstSeen: timeOf(at + 120_000),
    }),
    sentence: {
      en: `The page ${page} is reached with ${categories.join(', ')} in its address (query.mail); every tag on the page passes the address on.`,
      ja: `${page} のURL（query.mail）に${categories.join('、')}が含まれており、ページ上のすべてのタグがそのURLを送信しています。`,
    },
    pages: Array.from({ length: 1 + random(6) }, (_, other) => `https://www.${site}.example${page}/${other}?mail=•••&from=•••`),
    recipients: Array.from({ length: 1 + random(10) }, (_, other) => ({
      id: `vendor-${other}`,
      name: `Vendor ${other}`,
      requests: 1 + random(40),
    })),
    values: Object.fromEntries(categories.map((category) => [category, 1 + random(3)])),
    digests: Array.from(
      { length: random(4) },
      () =>
        `hmac:${random(2 ** 48)
          .toString(16)
          .padStart(16, '0')}`,
    ),
    isContract: false,
    suppression: chance(10)
      ? { reason: 'agreed with the vendor until the relaunch', until: '2026-12-31', owner: 'team 1' }
      : undefined,
  };
}

function recipientOf(number: number): SeenRecipient {
  return {
    id: `vendor-${number}`,
    name: `Vendor ${number} 株式会社`,
    country: pick(['JP', 'US', undefined]),
    hosts: [`collect.vendor-${number}.example`, `cdn.vendor-${number}.example`],
    requests: 10 + random(100),
    categories: chance(10) ? ['email'] : [],
  };
}

function reasonOf(page: string): Text {
  return { en: `${page} did not answer within 30 seconds`, ja: `${page} が30秒以内に応答しませんでした` };
}

// As long as a digest of five sites with a table of what is new.
function mailOf(key: string): NewMessage {
  return {
    key,
    content: {
      kind: 'mail',
      to: ['team@owner.example'],
      subject: '【要対応】site-000: 個人情報の外部送信 新規3件（解消1件）',
      text: '個人情報の外部送信\n'.repeat(200),
      html: '<p>個人情報の外部送信</p>\n'.repeat(1000),
      files: [{ name: 'incidents.csv', type: 'text/csv', text: 'site,page\n'.repeat(300) }],
      messageId: `<${Buffer.from(key).toString('hex')}@tagspill.example>`,
      thread: '<thread@tagspill.example>',
    },
  };
}
