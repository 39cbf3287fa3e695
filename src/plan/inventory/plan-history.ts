// Where an inventory's history is kept: a file beside it, or a database by its address.
import { Raw } from '../../model/raw.ts';
import { expandValue, type SecretOf } from '../expand-value.ts';
import type { InventoryFile } from './inventory-file.ts';
import { isVariable } from './secret-reference.ts';

const DEFAULT = 'tagspill-history.sqlite';
const POSTGRES = /^postgres(?:ql)?:\/\//i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** The absolute path of an SQLite file, or an address of PostgreSQL. */
export function planHistory({ value, pathOf, complainAt }: InventoryFile, secretOf: SecretOf): Raw {
  const { history = DEFAULT } = value;
  const complain = complainAt(['history']);
  if (POSTGRES.test(history) && holdsPassword(history))
    return complain('a password is written out here; write `${NAME}` in its place, and set the variable');
  // A password may hold any character; a variable that is the whole address is one already.
  const insertion = POSTGRES.test(history) && !isVariable(history) ? 'percent' : 'plain';
  const where = expandValue(history, {}, insertion, complain, secretOf);
  if (where.ask((text) => POSTGRES.test(text)))
    return where.ask((text) => URL.canParse(text)) ? where : complain('expected an address, as in postgres://user@host/database');
  if (where.ask((text) => ANY_SCHEME.test(text) && !/^[a-z]:[/\\]/i.test(text)))
    return complain('expected a file, or an address that starts with postgres://');
  return where.ask((text) => new Raw(pathOf(text)));
}

function holdsPassword(template: string): boolean {
  const [, password = ''] = /^\w+:\/\/[^/@:]*:([^/@]*)@/.exec(template) ?? [];
  return password !== '' && !password.includes('${');
}
