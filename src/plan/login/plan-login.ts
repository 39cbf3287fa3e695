// `login:` of a configuration → the way in, its check, and the headers that open the site's doors.
import type { Access } from '../../model/access.ts';
import type { LoginPlan, LoginWay, PageSigns } from '../../model/login-plan.ts';
import type { Raw } from '../../model/raw.ts';
import type { ConfigFile } from '../config-file.ts';
import type { LoginConfig, SignsConfig } from '../config/login-schema.ts';
import { moduleStep } from '../journeys/module-step.ts';
import type { Journeys } from '../journeys/open-journeys.ts';
import { planRecording } from '../journeys/plan-recording.ts';
import { planStep } from '../journeys/plan-step.ts';
import { absoluteUrl, type Typing } from '../journeys/typing.ts';
import { accessOf } from './access-of.ts';
import { refuseLiterals } from './refuse-literals.ts';
import { readStorageState } from './read-storage-state.ts';

export interface PlannedLogin {
  readonly login: LoginPlan | undefined;
  readonly access: Access | undefined;
}

export interface LoginParts {
  readonly typing: Typing;
  readonly journeys: Journeys;
  /** Addresses that the plan opens: they name the site's hosts, and the first is where a session begins. */
  readonly addresses: readonly Raw[];
}

/** Complains about each part at its line. */
export async function planLogin(config: ConfigFile, parts: LoginParts): Promise<PlannedLogin> {
  const { login } = config.value;
  if (login === undefined) return { login: undefined, access: undefined };
  refuseLiterals(login, parts.journeys.recordingOf('login'), config);
  const access = accessOf(login, parts, (path) => config.complainAt(path));
  const opened = await wayIn(login, config, parts);
  if (opened === undefined) return { login: undefined, access };
  const { way, url } = opened;
  const { typing, addresses } = parts;
  const start = typing.base ?? addresses[0] ?? url ?? config.complainAt(['login'])('needs a `site`');
  const signs = (given: SignsConfig | undefined, ...at: readonly string[]): PageSigns | undefined =>
    given && {
      url: given.url === undefined ? undefined : absoluteUrl(given.url, typing, config.complainAt(['login', ...at, 'url'])),
      selector: given.selector,
      text: given.text,
    };
  const check = signs(login.check, 'check');
  return {
    access,
    login: {
      way,
      url,
      start,
      check: check && { at: check.url, shows: check, not: signs(login.check?.not, 'check', 'not') },
      loggedOut: signs(login.loggedOut, 'loggedOut'),
    },
  };
}

interface WayIn {
  readonly way: LoginWay;
  /** The login page. */
  readonly url: Raw | undefined;
}

async function wayIn(
  login: LoginConfig,
  config: ConfigFile,
  { typing, journeys, addresses }: LoginParts,
): Promise<WayIn | undefined> {
  const at = (...keys: readonly PropertyKey[]): ReturnType<ConfigFile['complainAt']> => config.complainAt(['login', ...keys]);
  const named = login.url === undefined ? undefined : absoluteUrl(login.url, typing, at('url'));
  if (login.storageState !== undefined) {
    const storage = await readStorageState(config.pathOf(login.storageState), at('storageState'));
    return { way: { kind: 'storage-state', storage }, url: named };
  }
  const flow = journeys.recordingOf('login');
  if (flow !== undefined) {
    const { url, steps } = planRecording(flow, typing, at('recording'));
    return { way: { kind: 'steps', url, steps }, url: named ?? url };
  }
  const begin = (): Raw => named ?? typing.base ?? addresses[0] ?? at()('needs a `url`, or a `site`');
  if (login.module !== undefined) {
    const { identity, secretOf } = typing;
    const step = moduleStep(config.pathOf(login.module), { identity, env: login.env ?? [], secretOf }, at('module'));
    return { way: { kind: 'steps', url: begin(), steps: [step] }, url: named };
  }
  if (login.steps === undefined) return undefined;
  const steps = login.steps.map((step, place) => planStep(step, typing, at('steps', place, ...Object.keys(step))));
  const [first, ...rest] = steps;
  // Steps that begin by opening a page need not be told where to begin.
  if (named === undefined && first?.kind === 'goto')
    return { way: { kind: 'steps', url: first.url, steps: rest }, url: first.url };
  return { way: { kind: 'steps', url: begin(), steps }, url: named };
}
