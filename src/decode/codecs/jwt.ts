// JSON Web Token → its header and claims (RFC 7519): three base64url parts, of which only the signature is closed.
import type { Part, TextCodec } from '../codec.ts';

const TOKEN = /^(eyJ[\w-]{8,})\.(eyJ[\w-]{4,})\.([\w-]*)$/;

export const jwt: TextCodec = {
  id: 'jwt',
  takes: 'text',
  stage: 'token',
  guard: { needs: '.', allows: '0aA-_.', least: 20 },
  opens: (text) => {
    const [, header, claims] = TOKEN.exec(text) ?? [];
    if (header === undefined || claims === undefined) return undefined;
    // The token itself stays on the record: it is a credential whatever its claims say.
    return { kind: 'parts', likelihood: 'maybe', parts: [segment('header', header), segment('claims', claims)] };
  },
  proof: {
    pairs: [
      {
        encoded: 'eyJhbGciOiJIUzI1NiJ9.eyJtYWlsIjoidGFyb0B4LmV4YW1wbGUifQ.c2lnbmF0dXJl',
        plain: { header: '{"alg":"HS256"}', claims: '{"mail":"taro@x.example"}' },
      },
    ],
    refuses: ['a.b.c', 'eyJhbGciOiJIUzI1NiJ9.c2lnbmF0dXJl', 'www.lender.example'],
  },
};

function segment(key: string, encoded: string): Part {
  const content = Buffer.from(encoded, 'base64url');
  return { steps: [{ kind: 'key', key }], content, group: 0, at: undefined, hints: { token: true } };
}
