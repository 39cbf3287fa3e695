// What is no request and answer: WebSockets, WebTransport, and the servers that help WebRTC to connect.
import { channel, type Channel } from '../channel.ts';
import { run, scriptFile } from '../markup.ts';

const socket = (url: string, token: string, protocols = ''): string => `const socket = new WebSocket('${url}'${protocols});
socket.onopen = () => { socket.send('${token}'); socket.send(new Uint8Array([0, 255, 1])); };
let echoes = 0;
socket.onmessage = () => { if (++echoes === 2) socket.close(); };`;

const gather = (servers: string): string => `const peer = new RTCPeerConnection({ iceServers: ${servers} });
peer.createDataChannel('d');
peer.createOffer().then((offer) => peer.setLocalDescription(offer));`;

export const sockets: readonly Channel[] = [
  channel('ws_frame', ({ host, in: mark }) => ({
    page: run(socket(`wss://${host}/live?u=${mark.url}`, mark.body)),
    carries: ['url', 'body'],
  })),
  channel('ws_worker', ({ host, below, in: mark }) => ({
    page: run(`new Worker('worker.js')`),
    carries: ['url', 'body'],
    routes: { [`${below}worker.js`]: scriptFile(socket(`wss://${host}/live?u=${mark.url}`, mark.body)) },
  })),
  // The handshake offers names of protocols, which are free text.
  channel('ws_protocol', ({ host, in: mark }) => ({
    page: run(socket(`wss://${host}/live?u=${mark.url}`, mark.body, `, ['${mark.header}']`)),
    carries: ['url', 'header', 'body'],
  })),
  // HTTP/3 over UDP. The second attempt needs no name: a datagram that got past the browser's proxy would be noticed.
  channel('webtransport', ({ host, in: mark }) => ({
    page: ({ port }) =>
      run(`for (const authority of ['${host}', '127.0.0.1:${port}'])
  new WebTransport('https://' + authority + '/t?u=${mark.url}').ready.catch(() => {});`),
    protocol: 'quic',
    heldBack: 'QUIC is off, and WebTransport knows no proxy',
  })),
  channel('webrtc_stun', ({ host, in: mark }) => ({
    page: ({ port }) => run(gather(`[{ urls: ['stun:${mark.host}.${host}:3478', 'stun:127.0.0.1:${port}'] }]`)),
    carries: ['host'],
    protocol: 'stun',
    heldBack: 'WebRTC may not send datagrams past the proxy',
  })),
  // Over TCP a proxy is asked for a tunnel to the host. The user name goes into the tunnel, or into the second datagram.
  channel('webrtc_turn', ({ host, in: mark }) => ({
    page: ({ port }) => {
      const hosts = [
        `${mark.host}.${host}:3478?transport=tcp`,
        `127.0.0.1:${port}?transport=tcp`,
        `127.0.0.1:${port}?transport=udp`,
      ];
      const urls = [...hosts.map((rest) => `turn:${rest}`), `turns:${mark.host}.${host}:5349?transport=tcp`];
      return run(gather(`[{ urls: ${JSON.stringify(urls)}, username: 'user-webrtc-turn-zz', credential: 'c' }]`));
    },
    carries: ['host'],
    protocol: 'turn',
    heldBack: 'WebRTC runs in real time: most visits are over before it asks the proxy for a tunnel',
  })),
];
