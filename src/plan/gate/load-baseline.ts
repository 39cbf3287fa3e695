// A baseline file of any version → what was accepted.
import { resolve } from 'node:path';
import { z } from 'zod';
import type { AcceptedIncident, Baseline } from '../../model/acceptance.ts';
import type { Fingerprint } from '../../model/incident.ts';
import { ScanError } from '../../model/scan-error.ts';
import { worseOf } from '../../model/severity.ts';
import { readText } from '../../platform/files.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import { BASELINE_VERSION, bareSchema, baselineSchema } from './baseline-schema.ts';

/** `BASELINE_INVALID` where there is none, where it is damaged (with line and column), and where a newer version wrote it. */
export async function loadBaseline(file: string, path: string = resolve(file)): Promise<Baseline> {
  const refuse = (reason: string): never => {
    throw new ScanError('BASELINE_INVALID', reason, { position: { file } });
  };
  const text = await readText(path).catch(() => refuse('it cannot be read'));
  if (text === undefined) return refuse('there is no such file');
  const shape = fileShape(file, text);
  if (Array.isArray(shape)) {
    return { file, createdAt: undefined, incidents: [], bare: [...new Set(read(file, text, bareSchema, shape))] };
  }
  const version = versionOf(shape);
  if (version !== BASELINE_VERSION) {
    return refuse(
      version === undefined
        ? 'it has no `version`'
        : `version ${version} is not known; this tagspill reads up to ${BASELINE_VERSION}: use the tagspill that wrote it, or a newer one`,
    );
  }
  const { createdAt, incidents } = read(file, text, baselineSchema, shape);
  return { file, createdAt, incidents: joined(incidents), bare: [] };
}

// The YAML reader knows where things stand, and is slow: it is asked where something is wrong, or the file is no JSON.
function fileShape(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return parseYaml(file, text, z.unknown(), 'BASELINE_INVALID').value;
  }
}

function read<T>(file: string, text: string, schema: z.ZodType<T>, shape: unknown): T {
  const fits = schema.safeParse(shape);
  return fits.success ? fits.data : parseYaml(file, text, schema, 'BASELINE_INVALID').value;
}

function versionOf(shape: unknown): number | undefined {
  const version = typeof shape === 'object' && shape !== null && 'version' in shape ? shape.version : undefined;
  return typeof version === 'number' && Number.isFinite(version) ? version : undefined;
}

// Two branches that were merged may both have accepted the same: both were right.
function joined(incidents: readonly AcceptedIncident[]): readonly AcceptedIncident[] {
  const byFingerprint = new Map<Fingerprint, AcceptedIncident>();
  for (const incident of incidents) {
    const known = byFingerprint.get(incident.fingerprint);
    byFingerprint.set(incident.fingerprint, known === undefined ? incident : both(known, incident));
  }
  return [...byFingerprint.values()];
}

function both(a: AcceptedIncident, b: AcceptedIncident): AcceptedIncident {
  return {
    ...a,
    severity: worseOf(a.severity, b.severity),
    categories: [...new Set([...a.categories, ...b.categories])],
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
  };
}
