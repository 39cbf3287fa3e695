import { describe, expect, it } from 'vitest';
import { parseHostMap } from '../../../src/plan/parse-host-map.ts';

const FORM = 'expected <host or *>=<ip>:<port>, as in *=127.0.0.1:8443';
const complain = (reason: string): never => {
  throw new Error(reason);
};

describe('parseHostMap', () => {
  it.each([
    ['*=127.0.0.1:8443', { host: '*', ip: '127.0.0.1', port: 8443 }],
    ['Lender.Example=10.0.0.1:1', { host: 'lender.example', ip: '10.0.0.1', port: 1 }],
    ['銀行.example = 127.0.0.1:443', { host: 'xn--jn2ax2s.example', ip: '127.0.0.1', port: 443 }],
    ['lender.example=[::1]:443', { host: 'lender.example', ip: '::1', port: 443 }],
    ['10.1.2.3=127.0.0.1:65535', { host: '10.1.2.3', ip: '127.0.0.1', port: 65_535 }],
    ['2001:db8::1=127.0.0.1:80', { host: '[2001:db8::1]', ip: '127.0.0.1', port: 80 }],
  ])('%s', (text, mapping) => {
    expect(parseHostMap(text, complain)).toEqual(mapping);
  });

  it.each([
    ['', FORM],
    ['lender.example', FORM],
    ['=127.0.0.1:1', FORM],
    ['lender.example=127.0.0.1', FORM],
    ['lender.example=', FORM],
    ['lender.example=::1', `${FORM}; an IPv6 address stands in brackets, as in [::1]:8443`],
    ['lender.example=::1:443', `${FORM}; an IPv6 address stands in brackets, as in [::1]:8443`],
    ['lender.example=[127.0.0.1]:1', `${FORM}: after \`=\` stands an IP address, not a name`],
    ['lender.example=localhost:80', `${FORM}: after \`=\` stands an IP address, not a name`],
    ['lender.example=127.0.0.1:0', `${FORM}: the port is between 1 and 65535`],
    ['lender.example=127.0.0.1:65536', `${FORM}: the port is between 1 and 65535`],
    ['*.lender.example=127.0.0.1:1', `${FORM}: \`*\` stands alone and means every host`],
    ['https://lender.example/=127.0.0.1:1', `${FORM}: before \`=\` stands a host, not a URL`],
    ['lender.example:443=127.0.0.1:1', `${FORM}: the host stands without a port`],
    ['a b=127.0.0.1:1', `${FORM}: before \`=\` stands no host`],
  ])('refuses %j', (text, reason) => {
    expect(() => parseHostMap(text, complain)).toThrow(new Error(reason));
  });
});
