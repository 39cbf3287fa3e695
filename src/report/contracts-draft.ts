// A run → a first list of contracts: every recipient declared, nothing allowed yet, and what was observed as lines to take over.
import type { AuditReport } from '../model/audit-report.ts';
import type { DataCategory } from '../model/data-category.ts';
import type { ContractRow, VendorContract } from '../model/vendor-contract.ts';
import { printable } from './printable.ts';
import { viewTransmissions, type TransmissionRow } from './views/transmission-row.ts';
import { routeOfShown } from '../model/redacted-url.ts';

const MOST_HOSTS = 8;
const MOST_PAGES = 20;

/** YAML that `contracts:` of a configuration and `--contracts` read. What earlier contracts of the run say is kept. */
export function contractsDraft(report: AuditReport): string {
  const rows = viewTransmissions(report);
  const gaps = report.coverage.gaps.length;
  const unmet = (report.acceptance?.contracts?.rows ?? []).filter(
    ({ contract, requests }) => contract !== undefined && requests === 0,
  );
  return [
    `# Contracts with recipients, drafted from the run of ${report.run.startedAt.slice(0, 10)} (UTC).`,
    '# Every recipient that was met is declared here, and may receive nothing yet: from now on a new one is an incident, and so is each',
    '# kind of personal data until somebody allows it. Decide for each line that is commented out. `clear` and `hashed` need a `purpose`',
    '# and an `owner`; a page glob takes `*` for any characters and `:id` for an id. docs/how-to/contracts.md tells more.',
    ...(gaps === 0 ? [] : [`# The run was not complete (${counted(gaps, 'gap')}): there may be further recipients.`]),
    ...(rows.length + unmet.length === 0
      ? ['contracts: []']
      : ['contracts:', ...rows.flatMap((row) => entryLines(row, yearLater(report.run.startedAt))), ...unmet.flatMap(unmetLines)]),
    '',
  ].join('\n');
}

function entryLines(row: TransmissionRow, until: string): readonly string[] {
  const { vendor, contract, at, requests, pages } = row;
  const name =
    vendor === undefined ? at : `${vendor.name.en} (${vendor.company}${vendor.country === 'ZZ' ? '' : `, ${vendor.country}`})`;
  const paths = [...new Set(pages.map(routeOfShown))];
  const observed = observedOf(row);
  return [
    '',
    `  # ${comment(name)}: ${counted(requests, 'request')} from ${counted(paths.length, 'page')}`,
    ...(contract === undefined ? selectorLines(row) : writtenLines(contract)),
    ...(contract?.purpose === undefined ? ['    # purpose: ""  # why the firm lets it receive anything, as users are told'] : []),
    ...(contract?.owner === undefined ? ['    # owner: ""  # who answers for it'] : []),
    ...(contract?.validUntil === undefined ? [`    # validUntil: ${until}`] : []),
    ...observedLines('clear', 'in the clear', observed('clear'), contract?.clear),
    ...observedLines('hashed', 'as a digest', observed('hashed'), contract?.hashed),
    ...(contract === undefined || contract.pages.length === 0 ? pageLines(paths) : []),
  ];
}

function unmetLines({ contract, standing }: ContractRow): readonly string[] {
  if (contract === undefined) return [];
  return [
    '',
    `  # ${standing === 'unused' ? 'Not met in this run, which saw every page.' : 'Not met in this run, which did not see everything.'}`,
    ...writtenLines(contract),
  ];
}

// A vendor file's id never holds a dot: an id with one is a domain by which third-party-web knows a company.
function selectorLines({ vendor, at, hosts }: TransmissionRow): readonly string[] {
  if (vendor !== undefined && !vendor.id.includes('.')) return [`  - vendor: ${quoted(vendor.id)}`];
  const globs = hosts.length > MOST_HOSTS ? [at, `*.${at}`] : hosts;
  return [`  - hosts: ${list([...new Set(globs.map(globOf))])}`];
}

function writtenLines({
  vendor,
  hosts,
  clear,
  hashed,
  pages,
  purpose,
  owner,
  validUntil,
  optOut,
}: VendorContract): readonly string[] {
  const key = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`    ${name}: ${quoted(value)}`];
  const keys = (name: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`    ${name}: ${list(values)}`];
  return [
    vendor === undefined ? `  - hosts: ${list(hosts)}` : `  - vendor: ${quoted(vendor)}`,
    ...key('purpose', purpose),
    ...key('owner', owner),
    ...key('validUntil', validUntil),
    ...key('optOut', optOut),
    ...keys('clear', clear),
    ...keys('hashed', hashed),
    ...keys('pages', pages),
  ];
}

type Observed = readonly (readonly [DataCategory, number])[];

function observedOf({ counts }: TransmissionRow): (how: 'clear' | 'hashed') => Observed {
  return (how) => Array.from(counts, ([category, count]) => [category, count[how]] as const).filter(([, count]) => count > 0);
}

function observedLines(key: string, how: string, found: Observed, allowed: readonly DataCategory[] = []): readonly string[] {
  const open = found.filter(([category]) => !allowed.includes(category));
  if (open.length === 0) return [];
  const told = open.map(([category, count]) => `${category} (${counted(count, 'request')})`).join(', ');
  return [`    # observed ${how}: ${told}`, `    # ${key}: ${list([...allowed, ...open.map(([category]) => category)])}`];
}

function pageLines(paths: readonly string[]): readonly string[] {
  const rest = paths.length - MOST_PAGES;
  return [`    # pages: ${list(paths.slice(0, MOST_PAGES))}${rest > 0 ? `  # and ${rest} more` : ''}`];
}

// A label that somebody's value was masked out of stands for any.
function globOf(host: string): string {
  return host.toLowerCase().replace(/[^a-z0-9*_.[\]:-]+/g, '*');
}

function list(values: readonly string[]): string {
  return `[${values.map(quoted).join(', ')}]`;
}

// JSON strings are YAML strings; words that YAML takes for nothing else stand bare.
function quoted(value: string): string {
  return /^(?!(?:true|false|null|yes|no|on|off)$)[a-z][a-z_.-]*[a-z]$/.test(value) ? value : JSON.stringify(printable(value));
}

// A proposal, which somebody has to take over.
function yearLater(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${Number(year) + 1}-${month}-${day === '29' && month === '02' ? '28' : day}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function comment(value: string): string {
  return printable(value);
}
