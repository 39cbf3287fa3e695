// Each message that a page sends through a WebSocket is a request of its own.
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { makeAuthority } from '../../../src/platform/authority.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { bytesOf, captureOne, text } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const PAGE = `<!doctype html><title>waiting</title><script>
const socket = new WebSocket('wss://live.vendor.test/replay?sid=7', ['v1', 'v2']);
socket.onopen = () => {
  socket.send('mail=taro');
  socket.send(new Uint8Array([0, 255, 1]));
  socket.send('x'.repeat(70000));
};
socket.onmessage = ({ data }) => { if (data === 'mail=taro') new Image().src = '/echoed' };
</script>`;

const frames = (visit: PageVisit) => visit.requests.filter(({ transport }) => transport === 'websocket');
const SENT = [Buffer.alloc(0), Buffer.from('mail=taro'), Buffer.from([0, 255, 1]), Buffer.alloc(70_000, 'x')];

describe('WebSockets', () => {
  let site: Loopback;
  let echo: https.Server;
  beforeAll(async () => {
    site = await serveLoopback({ 'www.lender.example/': PAGE });
    const authority = await makeAuthority('loopback echo');
    echo = https.createServer(await authority.sign('live.vendor.test'));
    new WebSocketServer({ server: echo, maxPayload: 1_000_000 }).on('connection', (socket) => {
      socket.on('message', (message, binary) => socket.send(message, { binary }));
    });
    await new Promise<void>((resolve) => {
      echo.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(async () => {
    echo.closeAllConnections();
    echo.close();
    await site.close();
  });

  it('sealed, the handshake is completed here and every message recorded', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/');
    const sent = frames(visit);
    expect(sent.map((request) => bytesOf(request))).toEqual(SENT);
    expect(new Set(sent.map(({ url }) => text(url)))).toEqual(new Set(['wss://live.vendor.test/replay?sid=7']));
    expect(sent.every(({ initiator, sink }) => initiator.kind === 'script' && sink.party === 'third')).toBe(true);
    expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true)).toEqual([]);
    expect(site.arrivedAt('live.vendor.test')).toEqual([]);
  });

  it('passed, the server gets the messages, its answers come back, and every message is recorded', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/', [], {
      passHosts: ['live.vendor.test'],
      ignoreHttpsErrors: true,
      hostMap: [
        { host: 'live.vendor.test', ip: '127.0.0.1', port: (echo.address() as AddressInfo).port },
        { host: '*', ip: '127.0.0.1', port: site.port },
      ],
    });
    expect(frames(visit).map((request) => bytesOf(request))).toEqual(SENT);
    expect(site.arrivedAt('www.lender.example')).toContain('GET /echoed');
    expect(visit.requests.filter(({ wire }) => wire?.isSealed !== false)).toEqual([]);
  });
});
