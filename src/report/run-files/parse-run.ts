// The four texts of a run directory → the AuditReport that wrote them, so that a stored run renders again identically.
import type { AuditReport } from '../../model/audit-report.ts';
import type { RuleId, RuleInfo } from '../../model/rule.ts';
import { ScanError, type FilePosition } from '../../model/scan-error.ts';
import type { VendorId, VendorRef } from '../../model/vendor.ts';
import type { RunEntry, RunTexts } from './contract.ts';
import { acceptanceFrom } from './acceptance-entry.ts';
import { coverageFrom, findingFrom, incidentFrom, requestFrom, runFrom, verdictFrom } from './from-entries.ts';
import { absentFrom } from './incident-entries.ts';
import { readJson, readJsonLines } from './json-text.ts';
import type { RunFileName } from './run-files.ts';
import { findingSchema, incidentsSchema, requestSchema, runSchema } from './schema.ts';

/** Gives the vendor of an id; `position` is where the id stands. */
type VendorOf = (id: string | null, position: () => FilePosition) => VendorRef | undefined;

/**
 * Throws RUN_INVALID with file and line when a text does not hold the contract, or names a request, finding or vendor that the
 * run does not have. `folder` goes before the file names in positions.
 */
export function parseRun(texts: RunTexts, folder?: string): AuditReport {
  const at = (file: RunFileName): string => (folder === undefined ? file : `${folder}/${file}`);
  const run = readJson(at('run.json'), texts.run, runSchema).value;
  const vendorOf = vendorsOf(run);
  const requests = readJsonLines(at('requests.jsonl'), texts.requests, requestSchema).map(({ value, line }) =>
    requestFrom(
      value,
      vendorOf(value.vendor, () => ({ file: at('requests.jsonl'), line })),
    ),
  );
  const sent = new Set<string>(requests.map(({ id }) => id));
  const findings = readJsonLines(at('findings.jsonl'), texts.findings, findingSchema).map(({ value, line }) => {
    if (!sent.has(value.request.id)) throw missing('request', 'requests.jsonl', { file: at('findings.jsonl'), line });
    return findingFrom(value);
  });
  const found = new Set<string>(findings.map(({ finding }) => finding.id));
  const incidents = readJson(at('incidents.json'), texts.incidents, incidentsSchema);
  return {
    run: runFrom(run),
    coverage: coverageFrom(run),
    verdict: verdictFrom(run.verdict),
    ...(run.acceptance === undefined
      ? {}
      : { acceptance: acceptanceFrom(run.acceptance, incidents.value.filter(({ how }) => how !== undefined).map(absentFrom)) }),
    incidents: incidents.value.flatMap((entry, index) => {
      if (entry.how !== undefined) return []; // of the baseline, not of this run
      const lost = entry.findings.findIndex((id) => !found.has(id));
      if (lost >= 0) throw missing('finding', 'findings.jsonl', incidents.positionOf([index, 'findings', lost]));
      return incidentFrom(entry, (id, place) => vendorOf(id, () => incidents.positionOf([index, ...place])));
    }),
    findings,
    requests,
    rules: run.catalogue.rules.map((rule): RuleInfo => ({ ...rule, id: rule.id as RuleId })),
  };
}

function vendorsOf({ catalogue }: RunEntry): VendorOf {
  const byId = new Map(catalogue.vendors.map((vendor) => [vendor.id, { ...vendor, id: vendor.id as VendorId }]));
  return (id, position) => {
    if (id === null) return undefined;
    const vendor = byId.get(id);
    if (vendor === undefined) throw missing('vendor', 'run.json', position());
    return vendor;
  };
}

function missing(what: string, where: RunFileName, position: FilePosition): ScanError {
  return new ScanError('RUN_INVALID', `the ${what} that this names is not in ${where}`, { position });
}
