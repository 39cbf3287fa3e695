// Address of a PostgreSQL server → the same, with TLS wherever somebody else could listen.
import { isLoopbackHost } from '../platform/local-host.ts';

/**
 * `pg` 8 checks certificates in all modes that ask for TLS, and warns that version 9 will not: it stays so, without the warning.
 * Where nothing is asked for, a server that is not on this machine must show a trusted certificate; `disable` and `no-verify` are for
 * those who write them.
 */
export function guardedAddress(address: string, environment: Readonly<Record<string, string | undefined>>): string {
  if (MODE.test(address))
    return address.replace(MODE, (_, before: string, mode: string) => before + (CHECKED.has(mode) ? 'verify-full' : mode));
  if (environment['PGSSLMODE'] !== undefined || !isElsewhere(address, environment)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}sslmode=verify-full`;
}

const MODE = /([?&]sslmode=)([\w-]*)/;
const CHECKED: ReadonlySet<string> = new Set(['prefer', 'require', 'verify-ca']);

/** Neither a socket nor loopback. What cannot be read is for `pg` to refuse. */
function isElsewhere(address: string, { PGHOST: usual = '' }: Readonly<Record<string, string | undefined>>): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, searchParams } = new URL(address);
  const host = (searchParams.get('host') ?? hostname) || usual;
  return host !== '' && !host.startsWith('/') && !host.startsWith('%2F') && !isLoopbackHost(host.toLowerCase());
}
