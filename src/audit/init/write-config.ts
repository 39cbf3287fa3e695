// tagspill init: a first configuration for a site, and the lines that keep its runs out of the repository.
import { dirname, relative, resolve, sep } from 'node:path';
import { ScanError } from '../../model/scan-error.ts';
import { configText } from '../../plan/init/config-text.ts';
import { loadPlan, type PlanOptions } from '../../plan/load-plan.ts';
import { readText, writePlain } from '../../platform/files.ts';
import { lookAtSite, type SiteLook } from './look-at-site.ts';

export interface InitRequest {
  /** URL of the site; undefined for a file with an example in its place. */
  readonly url: string | undefined;
  readonly sitemap: string | undefined;
  readonly plan: Pick<PlanOptions, 'hostMap' | 'trustCa' | 'ignoreHttpsErrors' | 'environment'>;
  /** The project’s folder, absolute. */
  readonly folder: string;
  /** Path of the configuration, relative to the folder. */
  readonly out: string;
  /** Writes over a file that is there. */
  readonly force: boolean;
  /** Adds to `.gitignore` what it lacks. */
  readonly ignore: boolean;
  readonly signal: AbortSignal;
}

export interface Initialised {
  readonly look: SiteLook | undefined;
  /** Lines that the working directory’s `.gitignore` lacks, or lacked. */
  readonly ignores: readonly string[];
}

/**
 * Where `scan`, `audit` and `dashboard` write unless they are told otherwise. The star takes in what SQLite keeps beside its file (`-wal`, `-shm`,
 * sqlite.org/tempfiles.html) and the key of the digests, which nobody may have who has the history.
 */
const IGNORES: readonly string[] = ['tagspill-run/', 'tagspill-runs/', 'tagspill-history.sqlite*', 'tagspill-dashboard/'];

/** Throws OUTPUT_REFUSED where the file exists, before anything is asked of the site; what is written is read once, as a scan would. */
export async function writeConfig({ url, sitemap, plan, folder, out, force, ignore, signal }: InitRequest): Promise<Initialised> {
  const file = resolve(folder, out);
  if (!force && (await readText(file).catch(() => '')) !== undefined)
    throw new ScanError('OUTPUT_REFUSED', 'the file exists already; --force writes over it', { position: { file: out } });
  const look = url === undefined ? undefined : await lookAtSite(url, await loadPlan(url, plan), signal);
  const text = configText({
    site: url,
    hostMap: plan.hostMap ?? [],
    sitemap,
    schema: schemaFrom(folder, file),
    hints: look?.hints,
    listed: look?.listed,
  });
  await writePlain(file, text).catch((cause: unknown) => {
    throw new ScanError('OUTPUT_REFUSED', 'it cannot be written', { position: { file: out }, cause });
  });
  await loadPlan(file, { environment: plan.environment });
  return { look, ignores: await ignored(resolve(folder, '.gitignore'), ignore) };
}

// Where npm puts the package in the project of whoever works here; an editor without it says so and goes on.
function schemaFrom(folder: string, file: string): string {
  const path = relative(dirname(file), resolve(folder, 'node_modules', 'tagspill', 'crawl-configs', 'schema.json'));
  const posix = path.split(sep).join('/');
  return posix.startsWith('.') ? posix : `./${posix}`;
}

async function ignored(file: string, write: boolean): Promise<readonly string[]> {
  const text = (await readText(file).catch(() => undefined)) ?? '';
  const known = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '').replace(/\/$/, '')));
  const lacking = IGNORES.filter((line) => !known.has(line.replace(/\/$/, '')));
  const joint = text === '' || text.endsWith('\n') ? '' : '\n';
  if (write && lacking.length > 0) await writePlain(file, `${text}${joint}${lacking.join('\n')}\n`);
  return lacking;
}
