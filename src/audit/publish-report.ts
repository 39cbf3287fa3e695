// AuditReport → run directory: the contract's files, the formats asked for, and a manifest that seals them.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { FormatSettings } from '../model/format-settings.ts';
import type { Language } from '../model/language.ts';
import { ScanError } from '../model/scan-error.ts';
import { writePrivate } from '../platform/files.ts';
import { exporters, type ExporterName } from '../report/exporters/index.ts';
import { runParts } from '../report/run-files/run-files.ts';
import { guardOutput } from './guard-output.ts';

/** One format: into the run directory under its own name, or to `path`. */
export interface FormatRequest {
  readonly name: ExporterName;
  readonly path: string | undefined;
}

export interface PublishRequest {
  readonly report: AuditReport;
  /** Planted values that must not appear; empty where none are known. */
  readonly identity: Identity;
  readonly directory: string;
  readonly formats: readonly FormatRequest[];
  readonly language: Language;
  /** How formats are written that leave a choice. */
  readonly settings?: FormatSettings | undefined;
}

/** Paths that were written, the HTML report first. */
export interface Published {
  readonly directory: string;
  readonly html: string;
  readonly files: readonly string[];
}

/** A file's text in parts, made anew each time. */
type Parts = () => Iterable<string>;

/** Writes every file 0600; nothing is written when any of them would repeat a planted value. */
export async function publishReport({
  report,
  identity,
  directory,
  formats,
  language,
  settings,
}: PublishRequest): Promise<Published> {
  const render = (name: ExporterName): string =>
    exporters[name].render(report, { ...settings, language, color: false, width: 120 });
  const inside = new Map<string, Parts>(Object.entries(runParts(report, language)));
  for (const name of new Set<ExporterName>([
    'html',
    ...formats.filter(({ path }) => path === undefined).map((format) => format.name),
  ])) {
    const text = render(name);
    inside.set(exporters[name].fileName, () => [text]);
  }
  const outside = formats.flatMap(({ name, path }) => (path === undefined ? [] : [{ path, text: render(name) }]));
  for (const [name, parts] of inside) for (const part of parts()) guardOutput(name, part, identity);
  for (const { path, text } of outside) guardOutput(path, text, identity);
  const manifest = manifestOf(inside);
  inside.set('manifest.json', () => [manifest]);
  for (const [name, parts] of inside) await write(join(directory, name), parts());
  for (const { path, text } of outside) await write(path, [text]);
  return {
    directory,
    html: join(directory, exporters.html.fileName),
    files: [...inside.keys()].map((name) => join(directory, name)),
  };
}

function manifestOf(files: ReadonlyMap<string, Parts>): string {
  const digests = Array.from(files, ([name, parts]): [string, string] => [name, digestOf(parts())]);
  return `${JSON.stringify({ algorithm: 'sha256', files: Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1))) }, undefined, 2)}\n`;
}

function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

async function write(path: string, parts: Iterable<string>): Promise<void> {
  try {
    await writePrivate(path, parts);
  } catch (cause) {
    throw new ScanError('OUTPUT_REFUSED', cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason', {
      position: { file: path },
      cause,
    });
  }
}
