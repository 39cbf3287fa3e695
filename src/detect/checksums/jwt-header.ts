// JSON Web Tokens: the first part is base64url of a JSON object that names its algorithm.
import type { Checksum } from '../checksum.ts';

/** RFC 7515, section 4.1.1: the header must hold `alg`. Accepts JWS (three parts) and JWE (five). */
export const jwtHeader: Checksum = {
  id: 'jwt-header',
  kind: 'form',
  accepts: (value) => {
    const parts = value.trim().split('.');
    const [header = ''] = parts;
    if ((parts.length !== 3 && parts.length !== 5) || !parts.every((part) => /^[A-Za-z0-9_-]*={0,2}$/.test(part))) return false;
    try {
      const decoded: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
      return typeof decoded === 'object' && decoded !== null && 'alg' in decoded && typeof decoded.alg === 'string';
    } catch {
      return false;
    }
  },
  proof: {
    // RFC 7515, appendix A.1, its signature replaced; and an unsecured token of RFC 7519, section 6.1.
    accepts: [
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.c2lnbmF0dXJl',
      'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.',
    ],
    refuses: ['eyJ0eXAiOiJKV1QifQ.eyJpc3MiOiJqb2UifQ.c2ln', 'a.b.c', 'eyJhbGciOiJub25lIn0', 'www.bank.example'],
  },
};
