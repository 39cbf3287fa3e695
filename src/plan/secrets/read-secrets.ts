// The variables that a configuration mentions → their values: from the environment, or from the file that `NAME_FILE` names.
import type { Identity } from '../../model/crawl-plan.ts';
import type { DataCategory } from '../../model/data-category.ts';
import { Raw } from '../../model/raw.ts';
import { readText } from '../../platform/files.ts';
import type { Complain } from '../complain.ts';
import type { Environment } from '../environment.ts';
import type { SecretOf } from '../expand-value.ts';
import { categoryOfSecret, isTelling } from './category-of-secret.ts';
import type { SecretUse } from './secret-uses.ts';

export interface Secrets {
  readonly of: SecretOf;
  /** By category, for those who look for them. */
  readonly planted: Identity;
}

/** Complains, at the place of the mention, about a variable that is not set or empty, and about a file that is not there. */
export async function readSecrets(uses: readonly SecretUse[], environment: Environment): Promise<Secrets> {
  const values = new Map<string, Raw>();
  const planted: Partial<Record<DataCategory, readonly Raw[]>> = {};
  for (const use of uses) {
    const { name, hint } = use;
    if (values.has(name)) continue;
    const value = await readSecret(use, environment);
    values.set(name, value);
    const category = categoryOfSecret(hint, value);
    if (isTelling(category, value)) planted[category] = [...(planted[category] ?? []), value];
  }
  return { of: (name) => values.get(name), planted };
}

async function readSecret(use: SecretUse, environment: Environment): Promise<Raw> {
  return new Raw(await readVariable(use, environment));
}

/** As text, for what is no secret: the name of an account. Complains as `readSecrets` does. */
export async function readVariable(
  { name, complain }: Pick<SecretUse, 'name' | 'complain'>,
  environment: Environment,
): Promise<string> {
  const given = environment[name];
  if (given !== undefined && given !== '') return given;
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return complain(`the environment has no \`${name}\`, nor \`${name}_FILE\``);
  return readLine(file, `the file that \`${name}_FILE\` names`, complain);
}

/** A file that holds one secret. */
export async function readSecretFile(path: string, complain: Complain): Promise<Raw> {
  return new Raw(await readLine(path, 'the file', complain));
}

async function readLine(path: string, what: string, complain: Complain): Promise<string> {
  const text = await readText(path).catch(() => undefined);
  if (text === undefined) return complain(`${what} cannot be read`);
  const value = text.replace(/\r?\n$/, '');
  return value === '' ? complain(`${what} is empty`) : value;
}
