// What an audit came to → a table for a terminal: each site with its outcome, what changed, and where its report is.
import { join } from 'node:path';
import { hasLapsed, type AuditDigest, type IncidentChange, type SiteDigest } from '../model/fleet.ts';
import type { Language } from '../model/language.ts';
import { printable } from '../model/printable.ts';
import { displayWidth } from '../platform/display-width.ts';
import { AUDIT_WORDS } from './audit-words.ts';

const NUMBERS = new Set([2, 3, 4, 5, 6]);

/** One line a site, most critical first, as the digest has them; below them what counts again, and what nobody looked at when it was planned. */
export function auditTable({ sites }: AuditDigest, language: Language): readonly string[] {
  const words = AUDIT_WORDS[language];
  const { heads } = words;
  const rows = [heads, ...sites.map((site) => rowOf(site, language))];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return NUMBERS.has(column) ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  const lapsed = sites.reduce((sum, site) => sum + lapsedOf(site), 0);
  return [
    ...lines,
    ...(lapsed === 0 ? [] : [words.lapsed(lapsed)]),
    ...sites.flatMap(({ site, skipped }) => skipped.map((look) => words.skipped(printable(site), look))),
  ];
}

function lapsedOf({ changes }: SiteDigest): number {
  return changes.filter(({ change, incident }) => change === 'continuing' && hasLapsed(incident)).length;
}

function rowOf(digest: SiteDigest, language: Language): readonly string[] {
  const { site, run, changes } = digest;
  const lapsed = lapsedOf(digest);
  const count = (...kinds: readonly IncidentChange[]): number =>
    changes.filter(({ change, incident }) => kinds.includes(change) && incident.suppression === undefined).length;
  const where = run?.directory === undefined ? (run?.reasons[0]?.[language] ?? '') : join(run.directory, 'report.html');
  return [
    printable(site),
    AUDIT_WORDS[language].outcome[run?.outcome ?? 'not-scanned'],
    ...[count('new', 'reopened'), lapsed, count('continuing') - lapsed, count('fixed'), count('unseen')].map(String),
    printable(where),
  ];
}
