// Addresses of this machine and its link: asked because a person names them, never because a page or a name server does.
import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

// RFC 6890: this host, loopback, link-local (where clouds keep their metadata service).
const LOCAL = new BlockList();
LOCAL.addSubnet('0.0.0.0', 8, 'ipv4');
LOCAL.addSubnet('127.0.0.0', 8, 'ipv4');
LOCAL.addSubnet('169.254.0.0', 16, 'ipv4');
LOCAL.addAddress('::', 'ipv6');
LOCAL.addAddress('::1', 'ipv6');
LOCAL.addSubnet('fe80::', 10, 'ipv6');

/** `host` as URLs spell it: lower case, IPv6 in brackets; RFC 6761 gives `localhost` and what ends in it to the loopback. */
export function isLocalHost(host: string): boolean {
  const name = plainName(host);
  const family = isIP(name);
  if (family === 0) return isLocalName(name);
  return LOCAL.check(name, family === 4 ? 'ipv4' : 'ipv6');
}

// RFC 1122, 3.2.1.3 (g), and RFC 4291, 2.5.3: what never leaves this machine. The link and 0.0.0.0 are not among it.
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Nobody else can read what is sent there; `host` as for `isLocalHost`. */
export function isLoopbackHost(host: string): boolean {
  const name = plainName(host);
  const family = isIP(name);
  if (family === 0) return isLocalName(name);
  return LOOPBACK.check(name, family === 4 ? 'ipv4' : 'ipv6');
}

function plainName(host: string): string {
  return host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isLocalName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost');
}

/** A name in the place of an address, which would be connected to without being looked up. */
export const LOCAL_NAME = 'address.localhost';

/** `code` of the error that a refused name ends in. */
export const LOCAL_ADDRESS = 'ELOCALADDRESS';

type Answer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Node's `dns.lookup` for connections, but names that lead to this machine or its link come to nothing. */
export function lookUpElsewhere(host: string, options: LookupOptions, answer: Answer): void {
  const refuse = (): void => answer(Object.assign(new Error('a local address'), { code: LOCAL_ADDRESS }), []);
  if (isLocalHost(host)) return refuse();
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return answer(error, []);
    if (addresses.some(({ address }) => isLocalHost(address))) return refuse();
    return options.all === true ? answer(null, addresses) : answer(null, first.address, first.family);
  });
}
