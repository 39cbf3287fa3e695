// A URL or a configuration file, with flags and environment → the plan of one run. Flags win over the environment, the
// environment over the file, the file over the defaults; lists of hosts and authorities are joined, in the same order.
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { ConfigPlaces } from '../model/config-places.ts';
import type { ConsentMode } from '../model/consent.ts';
import type { CrawlPlan, Identity, PlannedVisit } from '../model/crawl-plan.ts';
import type { FormatSettings } from '../model/format-settings.ts';
import type { Language } from '../model/language.ts';
import type { Gate } from '../model/severity.ts';
import { listFiles } from '../platform/files.ts';
import { usageOf } from './complain.ts';
import { NO_CONFIG, readConfigFile, type ConfigFile } from './config-file.ts';
import { configPlaces } from './config-places.ts';
import type { CoverageConfig } from './config/coverage-schema.ts';
import { contractsOf, type LoadedContracts } from './contracts/load-contracts.ts';
import { readEnvironment, type Environment, type EnvironmentSettings } from './environment.ts';
import { expandValue } from './expand-value.ts';
import type { FormsSettings } from './forms/forms-settings.ts';
import { planForms } from './forms/plan-forms.ts';
import { freshIdentity } from './fresh-identity.ts';
import type { AcceptanceDemands } from '../model/gate-demands.ts';
import { loadAcceptance, type GateFlags } from './gate/load-acceptance.ts';
import { hostMapOf } from './host-map.ts';
import { identityFrom, loadIdentity } from './identity.ts';
import { itinerarySettings, type ItinerarySettings } from './itinerary/itinerary-settings.ts';
import { openJourneys } from './journeys/open-journeys.ts';
import { planLogin } from './login/plan-login.ts';
import { planDifferential, type DifferentialPlan } from './plan-differential.ts';
import { parseShard } from './parse-shard.ts';
import { OF_THE_PLAN, planVisits, resolveUrl, typingOf, visitId } from './plan-visits.ts';
import { withRunToken } from './run-token.ts';
import { trustedCaOf } from './trusted-ca.ts';
import { planWebServer, type WebServerPlan } from './web-server.ts';
import { visitsByChoice } from './visits-by-choice.ts';

/** The flags of a live run. Paths are relative to the working directory. */
export interface PlanOptions extends GateFlags {
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
  /** What is chosen at consent banners. */
  readonly consent?: ConsentMode | undefined;
  /** `<index>/<count>`: a part of the run. */
  readonly shard?: string | undefined;
  /** Compare runs with different values. */
  readonly differential?: boolean | undefined;
  /** Categories whose values stay the same in every compared run. */
  readonly keep?: readonly string[] | undefined;
  /** `TAGSPILL_*`, `NODE_EXTRA_CA_CERTS` and what the configuration mentions as `${NAME}` are read from it, and from nowhere else. */
  readonly environment?: Environment | undefined;
  /** A whole number from 0 to below `max`, for the fresh identity; the default is Node's secure one. */
  readonly random?: ((max: number) => number) | undefined;
  /** The day that the fresh identity's dates are reckoned from; today unless given. */
  readonly now?: Date | undefined;
}

/** What environment and file say beyond the crawl itself. */
export interface PlanSettings extends FormatSettings {
  readonly failOn: Gate | undefined;
  readonly accepts: AcceptanceDemands;
  /** Rule folders, absolute. */
  readonly rules: readonly string[];
  readonly lang: Language | undefined;
  /** What the run must have seen. */
  readonly coverage: CoverageConfig;
  /** What the firm has agreed with recipients, and what it publishes; undefined where the file says nothing of it. */
  readonly contracts: LoadedContracts | undefined;
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
  /** Where the entries of the file stand in it; undefined for a URL. */
  readonly places: ConfigPlaces | undefined;
  readonly settings: PlanSettings;
  /** How far the run goes from the visits of the plan. */
  readonly itinerary: ItinerarySettings;
  readonly forms: FormsSettings;
  /** Undefined where runs are not to be compared. */
  readonly differential: DifferentialPlan | undefined;
  /** Undefined where the application is up already. */
  readonly webServer: WebServerPlan | undefined;
}

const DEFAULTS = { maxPages: 50, maxDuration: 600, concurrency: 2 } as const;
/** Links followed where the plan does not list the pages; where it does, these are the visits. */
const DEPTH_OF_CRAWL = 3;

/** Plans one run. Each fault of the input is one line: `CONFIG_*` with its place in the file, `USAGE` for a flag or a variable. */
export async function loadPlan(target: string, options: PlanOptions): Promise<LoadedPlan> {
  const environment = readEnvironment(options.environment ?? {});
  const config = isUrl(target) ? NO_CONFIG : await readConfigFile(target);
  const { value: file } = config;
  const random = options.random ?? ((max: number): number => randomInt(max));
  const identityFile = options.identity ?? environment.identity;
  const identity = withRunToken(
    await chooseIdentity(identityFile, config, () => freshIdentity(random, options.now)),
    file,
    random,
  );
  const isWritten = (identityFile ?? file.identity) !== undefined;
  const consent = options.consent ?? environment.consent ?? file.consent ?? 'none';
  const journeys = await openJourneys(config, options.environment ?? {});
  const visitsWith = (person: Identity): readonly PlannedVisit[] =>
    visitsByChoice(config === NO_CONFIG ? [visitOf(target, person)] : planVisits(config, person, journeys), consent);
  const isCrawl = file.pages === undefined || file.start !== undefined;
  const visits = visitsWith(identity);
  const plan: CrawlPlan = {
    visits,
    identity,
    ...(await connectionOf(config, environment, options)),
    budgets: budgetsOf(config, environment, options, isCrawl),
    ...(await planLogin(config, {
      typing: typingOf(config, identity, journeys),
      journeys,
      addresses: visits.map(({ url }) => url),
    })),
    secrets: journeys.secrets.planted,
  };
  const settings = await settingsOf(config, environment, options);
  const isCompared = options.differential ?? environment.differential ?? (file.differential ?? false) !== false;
  const differential = isCompared
    ? planDifferential({ flags: options.keep ?? [], config, identity, isWritten, visitsWith, random })
    : undefined;
  const shard = options.shard === undefined ? environment.shard : parseShard(options.shard, usageOf('--shard'));
  const itinerary = itinerarySettings(config, plan.budgets, shard);
  const forms = planForms(file.forms, isCrawl);
  const places = configPlaces(config, visits, options.environment ?? {});
  return {
    plan,
    configDigest: config.digest,
    file: config.file,
    places,
    settings,
    itinerary,
    forms,
    differential,
    webServer: planWebServer(config),
  };
}

type Connection = Pick<CrawlPlan, 'hostMap' | 'seal' | 'ignoreHttpsErrors' | 'trustedCa' | 'passHosts' | 'browserPath'>;

async function connectionOf(config: ConfigFile, environment: EnvironmentSettings, options: PlanOptions): Promise<Connection> {
  const { value: file } = config;
  return {
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
    passHosts: file.passHosts ?? [],
    browserPath: options.browserPath ?? environment.browserPath,
  };
}

function budgetsOf(
  { value: file }: ConfigFile,
  environment: EnvironmentSettings,
  options: PlanOptions,
  isCrawl: boolean,
): CrawlPlan['budgets'] {
  const defaults = { ...DEFAULTS, maxDepth: isCrawl ? DEPTH_OF_CRAWL : 0 };
  const pick = (name: keyof typeof defaults): number => options[name] ?? environment[name] ?? file[name] ?? defaults[name];
  return {
    maxPages: pick('maxPages'),
    maxDepth: pick('maxDepth'),
    maxDuration: pick('maxDuration') * 1000,
    concurrency: pick('concurrency'),
  };
}

async function settingsOf(config: ConfigFile, environment: EnvironmentSettings, options: PlanOptions): Promise<PlanSettings> {
  const { value: file } = config;
  return {
    failOn: environment.failOn ?? file.failOn,
    accepts: await loadAcceptance(options, environment, config, options.now),
    rules: [...environment.rules.map((folder) => resolve(folder)), ...(await ruleFoldersOf(config))],
    lang: environment.lang ?? file.lang,
    coverage: file.coverage ?? {},
    contracts: await contractsOf(config),
    out: environment.out ?? (file.out === undefined ? undefined : config.pathOf(file.out)),
    formats: environment.formats ?? file.formats,
    sarifFlavor: file.sarifFlavor,
    gitlabSchema: file.gitlabSchema,
  };
}

function isUrl(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(target);
}

async function chooseIdentity(file: string | undefined, config: ConfigFile, invent: () => Identity): Promise<Identity> {
  if (file !== undefined) return loadIdentity(file);
  const written = config.value.identity;
  if (typeof written === 'string') return loadIdentity(config.pathOf(written));
  return written === undefined ? invent() : identityFrom(written);
}

// Braces that name no category stay as they are: on the command line they may be the site's own.
function visitOf(target: string, identity: Identity): PlannedVisit {
  const complain = usageOf('the URL');
  const url = resolveUrl(expandValue(target, identity, 'lenient', complain), undefined);
  if (url === undefined) return complain('expected one that starts with http:// or https://');
  return { id: visitId(0), label: undefined, url, steps: [], ...OF_THE_PLAN };
}

// A folder without a rule is a wrong path far more often than an intention.
async function ruleFoldersOf(config: ConfigFile): Promise<readonly string[]> {
  const folders = (config.value.rules ?? []).map((folder) => config.pathOf(folder));
  for (const [index, folder] of folders.entries()) {
    if ((await listFiles(folder, '.yaml')).length === 0) config.complainAt(['rules', index])('holds no rule file (.yaml)');
  }
  return folders;
}
