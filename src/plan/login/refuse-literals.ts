// A password that is written out in a configuration is in its repository, too: it belongs into the environment.
import type { ConfigFile } from '../config-file.ts';
import type { LoginConfig } from '../config/login-schema.ts';
import type { UserFlow } from '../journeys/read-recording.ts';

const PLACEHOLDER = /\{[A-Za-z][\w.-]*\}/;
const WRITE = 'write `${NAME}` and set the variable, or `NAME_FILE` to a file that holds it';
const PASSWORD_FIELD = /passw|pwd|passphrase|パスワード|暗証|(?:^|[^a-z])(?:pass|pw|pin)(?:[^a-z]|$)/i;

/** Complains about a literal secret of the login; fields count as passwords by their selector. */
export function refuseLiterals(login: LoginConfig, recording: UserFlow | undefined, config: ConfigFile): void {
  const refuse = (value: string | undefined, what: string, ...at: readonly PropertyKey[]): void => {
    if (value !== undefined && !PLACEHOLDER.test(value))
      config.complainAt(['login', ...at])(`${what} is written out here; ${WRITE}`);
  };
  refuse(login.basic?.password, 'a password', 'basic', 'password');
  refuse(login.totp?.secret, 'a secret', 'totp', 'secret');
  for (const [place, { fill }] of (login.steps ?? []).entries())
    if (fill !== undefined && PASSWORD_FIELD.test(fill.selector))
      refuse(fill.value, 'a password', 'steps', place, 'fill', 'value');
  for (const [index, step] of (recording?.steps ?? []).entries())
    if (step.type === 'change' && PASSWORD_FIELD.test(step.selectors.flat().join(' ')))
      refuse(step.value, `step ${index + 1}: a password`, 'recording');
}
