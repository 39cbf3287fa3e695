// Bytes that came to the channel site neither as TLS nor as HTTP: WebRTC's and HTTP/3's ways past a proxy.

/** `turn` stands for every STUN message but the binding request, which is how a plain STUN server is asked. */
export type Protocol = 'quic' | 'stun' | 'turn';

export interface Stray {
  readonly transport: 'tcp' | 'udp';
  readonly protocol: Protocol | undefined;
  /** One printable line. */
  readonly line: string;
}

const STUN_COOKIE = 0x2112a442; // RFC 8489 section 5
const BINDING_REQUEST = 1;
const QUIC_LONG_HEADER = 0xc0; // RFC 9000 section 17.2: header form and fixed bit

export function strayOf(transport: Stray['transport'], bytes: Buffer): Stray {
  const protocol = protocolOf(bytes);
  return { transport, protocol, line: `${transport} ${protocol ?? 'unknown'}, ${bytes.length} bytes` };
}

function protocolOf(bytes: Buffer): Protocol | undefined {
  if (bytes.length >= 20 && bytes.readUInt32BE(4) === STUN_COOKIE)
    return bytes.readUInt16BE(0) === BINDING_REQUEST ? 'stun' : 'turn';
  return ((bytes[0] ?? 0) & QUIC_LONG_HEADER) === QUIC_LONG_HEADER ? 'quic' : undefined;
}
