// Everything that journeys need before they can be planned: recordings read, variables of the environment known.
import { readText } from '../../platform/files.ts';
import type { ConfigFile } from '../config-file.ts';
import type { Environment } from '../environment.ts';
import { readSecrets, type Secrets } from '../secrets/read-secrets.ts';
import { secretUses, type SecretUse } from '../secrets/secret-uses.ts';
import { readRecording, type UserFlow } from './read-recording.ts';

export interface Journeys {
  readonly secrets: Secrets;
  /** The recording that a key of the configuration names (`login`, or a page by its index). */
  readonly recordingOf: (owner: 'login' | number) => UserFlow | undefined;
}

/** For a run that has none. */
export const NO_JOURNEYS: Journeys = { secrets: { of: () => undefined, planted: {} }, recordingOf: () => undefined };

type Owner = readonly [
  owner: 'login' | number,
  recording: string | undefined,
  module: string | undefined,
  env: readonly string[] | undefined,
];

/** Complains at the key that names a missing file, or the text that mentions a variable which is not set. */
export async function openJourneys(config: ConfigFile, environment: Environment): Promise<Journeys> {
  const { identity: _identity, ...value } = config.value;
  const owners: readonly Owner[] = [
    ['login', value.login?.recording, value.login?.module, value.login?.env],
    ...(value.pages ?? []).map((page, index): Owner => [index, page.recording, page.module, page.env]),
  ];
  const flows = new Map<'login' | number, UserFlow>();
  const uses: SecretUse[] = [...secretUses(value, [], (path) => config.complainAt(path))];
  for (const [owner, recording, module, env = []] of owners) {
    const at = owner === 'login' ? ['login'] : ['pages', owner];
    if (recording !== undefined) {
      const complain = config.complainAt([...at, 'recording']);
      const flow = await readRecording(config.pathOf(recording), complain);
      flows.set(owner, flow);
      uses.push(...flow.steps.flatMap((step) => secretUses(valueOfStep(step), [], () => complain)));
    }
    if (module !== undefined && (await readText(config.pathOf(module)).catch(() => undefined)) === undefined)
      config.complainAt([...at, 'module'])('there is no such file');
    uses.push(...env.map((name, place) => ({ name, hint: name, complain: config.complainAt([...at, 'env', place]) })));
  }
  // `${TOTP}` is a code, made when it is typed.
  const wanted = value.login?.totp === undefined ? uses : uses.filter(({ name }) => name !== 'TOTP');
  return { secrets: await readSecrets(wanted, environment), recordingOf: (owner) => flows.get(owner) };
}

// What is typed and opened; an expression that is waited for may hold `${…}` of JavaScript's own.
function valueOfStep(step: UserFlow['steps'][number]): object {
  if (step.type === 'change') return { selector: step.selectors.flat().join(' '), value: step.value };
  return step.type === 'navigate' ? { url: step.url } : {};
}
