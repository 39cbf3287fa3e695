// A URL or a configuration file, with flags and environment → the plan of one run. Flags win over the environment, the
// environment over the file, the file over the defaults; lists of hosts and authorities are joined, in the same order.
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { CrawlPlan, Identity, PlannedVisit } from '../model/crawl-plan.ts';
import type { Language } from '../model/language.ts';
import type { Gate } from '../model/severity.ts';
import { listFiles } from '../platform/files.ts';
import { usageOf } from './complain.ts';
import { NO_CONFIG, readConfigFile, type ConfigFile } from './config-file.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { expandValue } from './expand-value.ts';
import { freshIdentity } from './fresh-identity.ts';
import { hostMapOf } from './host-map.ts';
import { identityFrom, loadIdentity } from './identity.ts';
import type { Random } from './inventor.ts';
import { planDifferential, type DifferentialPlan } from './plan-differential.ts';
import { planVisits, resolveUrl, visitId } from './plan-visits.ts';
import { trustedCaOf } from './trusted-ca.ts';

/** The flags of a live run. Paths are relative to the working directory. */
export interface PlanOptions {
  /** Identity file. */
  readonly identity?: string | undefined;
  readonly seal?: boolean | undefined;
  /** `<host or *>=<ip>:<port>` each. */
  readonly hostMap?: readonly string[] | undefined;
  readonly ignoreHttpsErrors?: boolean | undefined;
  /** PEM files. */
  readonly trustCa?: readonly string[] | undefined;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  /** Seconds. */
  readonly maxDuration?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly browserPath?: string | undefined;
  /** Compare runs with different values. */
  readonly differential?: boolean | undefined;
  /** Categories whose values stay the same in every compared run. */
  readonly keep?: readonly string[] | undefined;
  /** `TAGSPILL_*` and `NODE_EXTRA_CA_CERTS` are read from it, and from nowhere else. */
  readonly environment?: Environment | undefined;
  /** A whole number from 0 to below `max`, for the fresh identity; the default is Node's secure one. */
  readonly random?: ((max: number) => number) | undefined;
}

/** What environment and file say beyond the crawl itself. */
export interface PlanSettings {
  readonly failOn: Gate | undefined;
  /** Rule folders, absolute. */
  readonly rules: readonly string[];
  readonly lang: Language | undefined;
  /** Absolute where the file named it. */
  readonly out: string | undefined;
  /** `<name>` or `<name>=<path>` each. */
  readonly formats: readonly string[] | undefined;
}

export interface LoadedPlan {
  readonly plan: CrawlPlan;
  /** `sha256:` and the hexadecimal digest of the file's text; undefined for a URL. */
  readonly configDigest: string | undefined;
  readonly file: string | undefined;
  readonly settings: PlanSettings;
  /** Undefined where runs are not to be compared. */
  readonly differential: DifferentialPlan | undefined;
}

const DEFAULTS = { maxPages: 50, maxDepth: 0, maxDuration: 600, concurrency: 2 } as const;

/** Plans one run. Each fault of the input is one line: `CONFIG_*` with its place in the file, `USAGE` for a flag or a variable. */
export async function loadPlan(target: string, options: PlanOptions): Promise<LoadedPlan> {
  const environment = readEnvironment(options.environment ?? {});
  const config = isUrl(target) ? NO_CONFIG : await readConfigFile(target);
  const { value: file } = config;
  const random = options.random ?? ((max: number): number => randomInt(max));
  const identityFile = options.identity ?? environment.identity;
  const identity = await chooseIdentity(identityFile, config, random);
  const isWritten = (identityFile ?? file.identity) !== undefined;
  const visitsWith = (person: Identity): readonly PlannedVisit[] =>
    config === NO_CONFIG ? [visitOf(target, person)] : planVisits(config, person);
  const pick = (name: keyof typeof DEFAULTS): number => options[name] ?? environment[name] ?? file[name] ?? DEFAULTS[name];
  const plan: CrawlPlan = {
    visits: visitsWith(identity),
    identity,
    hostMap: hostMapOf(options.hostMap ?? [], environment.hostMap, config),
    seal: options.seal ?? environment.seal ?? file.seal ?? true,
    ignoreHttpsErrors: options.ignoreHttpsErrors ?? environment.ignoreHttpsErrors ?? file.ignoreHttpsErrors ?? false,
    trustedCa: await trustedCaOf(
      {
        flags: options.trustCa ?? [],
        environment: environment.trustCa,
        extra: options.environment?.['NODE_EXTRA_CA_CERTS'],
      },
      config,
    ),
    budgets: {
      maxPages: pick('maxPages'),
      maxDepth: pick('maxDepth'),
      maxDuration: pick('maxDuration') * 1000,
      concurrency: pick('concurrency'),
    },
    passHosts: file.passHosts ?? [],
    browserPath: options.browserPath ?? environment.browserPath,
  };
  const settings: PlanSettings = {
    failOn: environment.failOn ?? file.failOn,
    rules: [...environment.rules.map((folder) => resolve(folder)), ...(await ruleFoldersOf(config))],
    lang: environment.lang ?? file.lang,
    out: environment.out ?? (file.out === undefined ? undefined : config.pathOf(file.out)),
    formats: environment.formats ?? file.formats,
  };
  const isCompared = options.differential ?? environment.differential ?? (file.differential ?? false) !== false;
  const differential = isCompared
    ? planDifferential({ flags: options.keep ?? [], config, identity, isWritten, visitsWith, random })
    : undefined;
  return { plan, configDigest: config.digest, file: config.file, settings, differential };
}

function isUrl(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(target);
}

async function chooseIdentity(file: string | undefined, config: ConfigFile, random: Random): Promise<Identity> {
  if (file !== undefined) return loadIdentity(file);
  const written = config.value.identity;
  if (typeof written === 'string') return loadIdentity(config.pathOf(written));
  return written === undefined ? freshIdentity(random) : identityFrom(written);
}

// Braces that name no category stay as they are: on the command line they may be the site's own.
function visitOf(target: string, identity: Identity): PlannedVisit {
  const complain = usageOf('the URL');
  const url = resolveUrl(expandValue(target, identity, 'lenient', complain), undefined);
  if (url === undefined) return complain('expected one that starts with http:// or https://');
  return { id: visitId(0), label: undefined, url, steps: [] };
}

// A folder without a rule is a wrong path far more often than an intention.
async function ruleFoldersOf(config: ConfigFile): Promise<readonly string[]> {
  const folders = (config.value.rules ?? []).map((folder) => config.pathOf(folder));
  for (const [index, folder] of folders.entries()) {
    if ((await listFiles(folder, '.yaml')).length === 0) config.complainAt(['rules', index])('holds no rule file (.yaml)');
  }
  return folders;
}
