// `mail:` of an inventory → how the server is spoken to, with what the environment and files hold.
import type { MailSettings } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import type { Environment } from '../environment.ts';
import { expandValue, type SecretOf } from '../expand-value.ts';
import { readSecretFile, readVariable } from '../secrets/read-secrets.ts';
import { readPem } from '../trusted-ca.ts';
import type { InventoryFile } from './inventory-file.ts';
import type { MailConfig } from './mail-schema.ts';
import { wordsOf } from './one-or-more.ts';
import { isVariable } from './secret-reference.ts';

/** RFC 8314, 3.2 and 3.3; RFC 5321, 4.5.4.2. */
const PORTS: Readonly<Record<MailSettings['security'], number>> = { starttls: 587, tls: 465, none: 25 };

export interface MailSurroundings {
  readonly environment: Environment;
  readonly secretOf: SecretOf;
  /** Of the inventory. */
  readonly language: Language;
}

/** Undefined where the inventory has none. */
export async function planMail(inventory: InventoryFile, around: MailSurroundings): Promise<MailSettings | undefined> {
  const { mail } = inventory.value;
  if (mail === undefined) return undefined;
  const { host, security = 'starttls', port = PORTS[security], user, from, rollUp = [] } = mail;
  return {
    host,
    port,
    security,
    user: user === undefined ? undefined : await userOf(user, inventory, around.environment),
    password: await passwordOf(mail, inventory, around.secretOf),
    trustedCa: await Promise.all(
      (mail.trustCa ?? []).map((file, index) =>
        readPem(inventory.pathOf(file), inventory.complainAt(['mail', 'trustCa', index])),
      ),
    ),
    from,
    rollUp: wordsOf(rollUp),
    language: mail.language ?? around.language,
    heartbeat: mail.heartbeat ?? 'always',
  };
}

async function userOf(user: string, { complainAt }: InventoryFile, environment: Environment): Promise<string> {
  const complain = complainAt(['mail', 'user']);
  const value = isVariable(user) ? await readVariable({ name: user.slice('${'.length, -1), complain }, environment) : user;
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) ? complain('expected one line') : value;
}

async function passwordOf(
  { password, passwordFile }: MailConfig,
  { pathOf, complainAt }: InventoryFile,
  secretOf: SecretOf,
): Promise<MailSettings['password']> {
  if (passwordFile !== undefined) return readSecretFile(pathOf(passwordFile), complainAt(['mail', 'passwordFile']));
  return password === undefined ? undefined : expandValue(password, {}, 'plain', complainAt(['mail', 'password']), secretOf);
}
