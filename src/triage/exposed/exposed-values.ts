// Values that pages keep within reach of tags and that no tag sent → incidents, one for each place that holds them.
import { categoryRank, type DataCategory } from '../../model/data-category.ts';
import type { ExposedValue } from '../../model/exposure.ts';
import type { Incident } from '../../model/incident.ts';
import { routeOf } from '../../model/redacted-url.ts';
import type { RuleId } from '../../model/rule.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { countValues } from '../count-values.ts';
import { groupFindings } from '../group-findings.ts';
import type { TracedCause } from '../trace-cause.ts';
import { exposedIncident, inOrderOfPlan, unique } from './exposed-incident.ts';
import { sourcePath, sourceRoot } from './source-path.ts';
import { CAUSE_OF_PLACE, SITE_WIDE } from './trace-exposure.ts';

// What a site keeps to know a browser again is its own business until it is sent, and free text is whatever anybody writes.
const NEVER: ReadonlySet<DataCategory> = new Set<DataCategory>([
  'session_token',
  'jwt',
  'api_key',
  'device_id',
  'ip',
  'free_text',
]);

// A page about a product, a branch or a firm keeps these as well: they are a person's only where we planted them.
const OF_FIRMS: ReadonlySet<DataCategory> = new Set<DataCategory>([
  'corporate_no',
  'corp.name',
  'corp.finance',
  'bank.name',
  'bank.code',
  'branch.name',
  'branch.code',
  'account.type',
  'loan.amount',
  'loan.start',
  'loan.term',
  'loan.method',
  'loan.purpose',
  'loan.rate',
]);

interface Member {
  readonly value: ExposedValue;
  readonly traced: TracedCause;
}

/** `wasSent` tells of a value that left the same site: its incident is that one. */
export function exposedValues(
  values: readonly ExposedValue[],
  wasSent: (value: ExposedValue) => boolean,
  labelOf: (visit: string) => string | undefined,
  speakingRule: (rule: RuleId) => RuleId = (rule) => rule,
): readonly Incident[] {
  const waiting = inOrderOfPlan(values.filter((value) => isPersons(value) && !wasSent(value)));
  const firstPages = new Map<string, string>();
  const members = waiting.map((value): Member => {
    const { document, place } = value;
    const at = sourcePath(value);
    const root = `${document.site} ${sourceRoot(at)}`;
    const here = routeOf(document.url);
    if (!firstPages.has(root)) firstPages.set(root, here);
    const page = SITE_WIDE.has(place) ? (firstPages.get(root) ?? here) : here;
    const occasion = SITE_WIDE.has(place) ? root : `${document.visit} ${root}`;
    return {
      value,
      traced: { cause: { kind: CAUSE_OF_PLACE[place], at, page, site: document.site }, occasion, document: undefined },
    };
  });
  return groupFindings(members).map((group) => {
    const lead = leadOf(group);
    const keys = unique(group.map(({ traced }) => traced.cause.at)).sort();
    const { at } = lead.traced.cause;
    return exposedIncident({
      waiting: group.map(({ value }) => ({ ...value, hashedBy: undefined })),
      lead: { rule: speakingRule(lead.value.rule) },
      cause: { ...lead.traced.cause, keys: [at, ...keys.filter((key) => key !== at)] },
      ...(SITE_WIDE.has(lead.value.place) ? { fingerprintPage: '/' } : {}),
      values: countValues(group.map(({ value }) => value)),
      labelOf,
    });
  });
}

function isPersons({ category, certainty, isKeyed }: ExposedValue): boolean {
  if (NEVER.has(category)) return false;
  if (certainty === 'canary') return true;
  if (OF_FIRMS.has(category)) return false;
  return certainty === 'checksum' || certainty === 'declared' || (certainty === 'shape' && isKeyed);
}

// As for what was sent: the worst category speaks.
function leadOf(group: readonly Member[]): Member {
  return group.reduce((best, member) => {
    const by =
      SEVERITIES.indexOf(member.value.severity) - SEVERITIES.indexOf(best.value.severity) ||
      categoryRank(member.value.category) - categoryRank(best.value.category) ||
      (member.traced.cause.at < best.traced.cause.at ? -1 : 0);
    return by < 0 ? member : best;
  });
}
