// An RFC 5322 mailbox → display name and address. Only addresses that need no quoting: what is odd here is a mistake or an attack.
import { printable } from '../../model/printable.ts';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

// RFC 5322, section 3.2.3: atext. Dots may stand anywhere, as in addresses that Japanese carriers once gave out.
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,252}$/u;
const NAMED = /^([^<>]*?)\s*<([^<>]+)>$/;

/** An address alone, which needs no quoting anywhere. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** `"Web audit" <audit@bank.example>` or the address alone; undefined for everything else. */
export function readMailbox(text: string): Mailbox | undefined {
  const [, name = '', address = text] = NAMED.exec(text.trim()) ?? [];
  // A line break before an address is somebody's attempt at a header of their own.
  if (!isAddress(address) || /\p{Cc}/u.test(name)) return undefined;
  return { name: printable(name.replace(/^"(.*)"$/, '$1').replaceAll('\\', '')), address };
}
