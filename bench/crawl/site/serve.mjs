// The site as a process of its own: every host on one TLS port of loopback, and a control port that hands out what arrived.
// Prints one line of JSON when it is ready: {"port":…,"control":…}. Ends with its standard input.
import { writeFileSync } from 'node:fs';
import { createServer as createControl } from 'node:http';
import { createServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { callbackify, parseArgs } from 'node:util';
import { makeAuthority } from '../../../dist/platform/authority.js';
import { answer, latencyOf } from './answer.mjs';
import { countArrivals, pageOf } from './arrivals.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    ca: { type: 'string' },
    port: { type: 'string', default: '0' },
    control: { type: 'string', default: '0' },
    'no-delayed': { type: 'boolean', default: false },
    'no-latency': { type: 'boolean', default: false },
    leaky: { type: 'boolean', default: false },
  },
});
const site = { pages: Number(values.pages), delayed: !values['no-delayed'], leaky: values.leaky };
const arrivals = countArrivals();
const authority = await makeAuthority('bench site authority');
if (values.ca !== undefined) writeFileSync(values.ca, authority.cert);

const contexts = new Map();
const contextFor = (host) => {
  if (!contexts.has(host))
    contexts.set(
      host,
      authority.sign(host).then((pair) => createSecureContext(pair)),
    );
  return contexts.get(host);
};
const server = createServer({ SNICallback: callbackify(contextFor), keepAliveTimeout: 60_000 }, (request, response) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const target = request.url ?? '/';
  const page = pageOf(target, request.headers.referer);
  arrivals.add(host, target, page);
  request.resume();
  const ask = { host, target, path: target.replace(/\?.*/s, ''), page, method: request.method, origin: request.headers.origin };
  const { status, headers, body } = answer(ask, site);
  const send = () => response.writeHead(status, headers).end(body);
  request.once('end', () => (values['no-latency'] ? send() : setTimeout(send, latencyOf(host, target))));
});

const control = createControl((request, response) => {
  if (request.url === '/reset') arrivals.reset();
  const told = request.url === '/progress' ? arrivals.progress() : arrivals.counts();
  response.setHeader('content-type', 'application/json').end(JSON.stringify(told));
});

const listen = (one, port) => new Promise((resolve) => one.listen(Number(port), '127.0.0.1', () => resolve(one.address().port)));
const ports = { port: await listen(server, values.port), control: await listen(control, values.control) };
process.stdout.write(`${JSON.stringify(ports)}\n`);
// Whoever started the site ends it, however it ends itself.
process.stdin.once('end', () => process.exit(0)).resume();
