// What a caller says of a browser that it drives itself, with the environment → the settings of an attached run. Options win over `TAGSPILL_*`.
import { resolve } from 'node:path';
import { z } from 'zod';
import type { CrawlPlan, Identity } from '../model/crawl-plan.ts';
import type { IncidentSelector } from '../model/gate-demands.ts';
import type { Language } from '../model/language.ts';
import type { ConsentState } from '../model/outbound-request.ts';
import { ScanError } from '../model/scan-error.ts';
import type { Gate } from '../model/severity.ts';
import { NO_CONFIG } from './config-file.ts';
import { isBoundless, selectorOf, selectorShape, type SelectorConfig } from './config/selector-schema.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { hostMapOf } from './host-map.ts';
import { identityFrom, loadIdentity } from './identity.ts';
import { identitySchema, type IdentityConfig } from './identity-schema.ts';
import { trustedCaOf } from './trusted-ca.ts';

/** How what was captured is judged. */
export interface AttachOptions {
  /** Values that the caller types, by category, or the file that holds them; rules find the rest. */
  readonly identity?: string | IdentityConfig | undefined;
  /** Further rule folders. */
  readonly rules?: readonly string[] | undefined;
  /** Lowest severity that fails (default `low`). */
  readonly failOn?: Gate | undefined;
  /** What has been chosen at consent banners (default: unknown). */
  readonly consent?: Exclude<ConsentState, 'unknown'> | undefined;
  /** Language of messages and reports (default `en`). */
  readonly lang?: Language | undefined;
}

/** How the sink treats what it sees. */
export interface SinkOptions {
  /** Answer third parties locally, so that nothing reaches them (default false: a test may need their answers). */
  readonly seal?: boolean | undefined;
  /** Hosts of the firm's own, which a seal lets through. */
  readonly firstParties?: readonly string[] | undefined;
  /** Hosts of others that a seal lets through: `pay.example`, `*.idp.example`. */
  readonly passHosts?: readonly string[] | undefined;
  /** `<host or *>=<ip>:<port>` each: where to connect instead. */
  readonly hostMap?: readonly string[] | undefined;
  /** PEM files of further authorities. */
  readonly trustCa?: readonly string[] | undefined;
  /** Accept any certificate of a server (default false). */
  readonly ignoreHttpsErrors?: boolean | undefined;
}

export interface AttachPlan {
  readonly identity: Identity;
  readonly rules: readonly string[];
  readonly failOn: Gate | undefined;
  readonly consent: ConsentState | undefined;
  readonly lang: Language;
}

/** Throws IDENTITY_INVALID or USAGE with what was expected. */
export async function planAttachment(options: AttachOptions, variables: Environment): Promise<AttachPlan> {
  const environment = readEnvironment(variables);
  const given = options.identity ?? environment.identity;
  return {
    identity: given === undefined ? {} : typeof given === 'string' ? await loadIdentity(given) : checkedIdentity(given),
    rules: [...environment.rules, ...(options.rules ?? [])].map((folder) => resolve(folder)),
    failOn: options.failOn ?? environment.failOn,
    consent: options.consent,
    lang: options.lang ?? environment.lang ?? 'en',
  };
}

export type SinkPlan = Pick<CrawlPlan, 'seal' | 'hostMap' | 'trustedCa' | 'ignoreHttpsErrors' | 'passHosts'> & {
  readonly firstParties: readonly string[];
};

export async function planSink(options: SinkOptions, variables: Environment): Promise<SinkPlan> {
  const environment = readEnvironment(variables);
  return {
    seal: options.seal ?? environment.seal ?? false,
    firstParties: options.firstParties ?? [],
    passHosts: options.passHosts ?? [],
    hostMap: hostMapOf(options.hostMap ?? [], environment.hostMap, NO_CONFIG),
    trustedCa: await trustedCaOf(
      { flags: options.trustCa ?? [], environment: environment.trustCa, extra: variables['NODE_EXTRA_CA_CERTS'] },
      NO_CONFIG,
    ),
    ignoreHttpsErrors: options.ignoreHttpsErrors ?? environment.ignoreHttpsErrors ?? false,
  };
}

const allowSchema = z.array(
  z
    .strictObject(selectorShape)
    .refine((entry) => !isBoundless(entry), { error: 'an entry that names nothing would allow everything' }),
);

/** `allow` of one expectation, in the words of a suppressions file. */
export function selectorsOf(given: readonly SelectorConfig[]): readonly IncidentSelector[] {
  const parsed = allowSchema.safeParse(given);
  const [issue] = parsed.error?.issues ?? [];
  if (issue !== undefined) throw new ScanError('USAGE', `allow${placeOf(issue.path)}: ${issue.message}`);
  return given.map(selectorOf);
}

// A value is never quoted: what a caller types is as secret as what a page sends.
function checkedIdentity(given: IdentityConfig): Identity {
  const parsed = identitySchema.safeParse(given);
  const [issue] = parsed.error?.issues ?? [];
  if (issue !== undefined) throw new ScanError('IDENTITY_INVALID', `identity${placeOf(issue.path)}: ${issue.message}`);
  return identityFrom(given);
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `.${String(part)}`).join('');
}
