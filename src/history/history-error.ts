// What a database or its driver throws → what a person reads: a short cause and what to do, no SQL, no address, no password.
import { ScanError } from '../model/scan-error.ts';

interface Meaning {
  readonly code: 'HISTORY_INVALID' | 'HISTORY_UNAVAILABLE';
  readonly detail: string;
}

const passing = (detail: string): Meaning => ({ code: 'HISTORY_UNAVAILABLE', detail });
const lasting = (detail: string): Meaning => ({ code: 'HISTORY_INVALID', detail });

const LOCKED = passing('it is locked: another program has been writing to it for too long; try again when it is done');
const FULL = passing('no space is left on its disk: free some');
const READ_ONLY = passing('it can only be read: this user must be able to write the database and its folder');
const UNREACHABLE = passing('no database answers at its address: start it, or correct the address');
const LOST = passing('the database ended the connection');
const DENIED = passing('the database refuses this user or password: correct them');
const NO_TLS = passing('no trusted TLS connection: correct the certificates, or `sslmode` in the address');
const NO_FILE = lasting('a file that its address names is missing (`sslrootcert`, `sslcert`, `sslkey`)');
const NOT_A_DATABASE = lasting('the file is not an SQLite database');

/** Codes of SQLite (https://sqlite.org/rescode.html), of Node's system calls and TLS, and of PostgreSQL (its documentation, appendix A). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  SQLITE_BUSY: LOCKED,
  SQLITE_LOCKED: LOCKED,
  SQLITE_PROTOCOL: LOCKED,
  SQLITE_FULL: FULL,
  ENOSPC: FULL,
  EDQUOT: FULL,
  SQLITE_READONLY: READ_ONLY,
  SQLITE_PERM: READ_ONLY,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  SQLITE_CANTOPEN: passing('it cannot be opened: this user must be able to write the database and its folder'),
  SQLITE_IOERR: passing('its disk fails to read or write'),
  SQLITE_NOTADB: NOT_A_DATABASE,
  SQLITE_CORRUPT: lasting('the database is damaged: put the last backup in its place'),
  EISDIR: lasting('a folder stands at its path: name a file'),
  EEXIST: lasting('a file stands where its folder should be'),
  ENOTDIR: lasting('a file stands where its folder should be'),
  ERR_INVALID_URL: lasting('its address cannot be read: expected postgres://user@host:port/database'),
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ENOENT: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ECONNRESET: LOST,
  EPIPE: LOST,
  DEPTH_ZERO_SELF_SIGNED_CERT: NO_TLS,
  SELF_SIGNED_CERT_IN_CHAIN: NO_TLS,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NO_TLS,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NO_TLS,
  CERT_HAS_EXPIRED: NO_TLS,
  ERR_TLS_CERT_ALTNAME_INVALID: NO_TLS,
  '25006': READ_ONLY,
  '28000': DENIED,
  '28P01': DENIED,
  '3D000': passing('the server has no such database: create it'),
  '42501': passing('this user may not create or change its tables: grant it'),
  '53100': FULL,
  '53300': passing('the server takes no further connection'),
  '55P03': LOCKED,
  '57014': passing('it took too long to answer'),
  '57P01': LOST,
  '57P02': LOST,
  '57P03': passing('the server is starting or stopping'),
};

// What comes without a code: libsql where it opens a file, pg where a connection ends.
const TOLD: readonly (readonly [RegExp, Meaning])[] = [
  [
    /Unable to open connection to local database/,
    passing('it cannot be opened: this user must be able to write the database and its folder'),
  ],
  [/does not support SSL/, NO_TLS],
  [/timeout exceeded when trying to connect|Connection terminated due to connection timeout/, UNREACHABLE],
  [/Connection terminated|Client has encountered a connection error|not queryable/, LOST],
  [/SASL|password must be a string|SCRAM/, DENIED],
];

/** What was thrown on purpose passes as it is. The cause is left out: it may hold SQL and values. */
export function historyError(error: unknown): Error {
  if (error instanceof ScanError) return error;
  const code = codeOf(error);
  const meaning = (isOfFile(error) ? NO_FILE : meaningOf(code)) ?? TOLD.find(([told]) => told.test(textOf(error)))?.[1];
  if (meaning !== undefined) return new ScanError(meaning.code, meaning.detail);
  if (code === undefined) return error instanceof Error ? error : new Error('the history failed');
  return new ScanError('HISTORY_UNAVAILABLE', `the database refused (${code})`);
}

/** Two transactions were in each other's way, and one was given up: PostgreSQL's serialization failure and deadlock. */
export function isWorthAnotherTry(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error) ?? '');
}

/** Somebody else has the write lock of an SQLite file. */
export function isLocked(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_BUSY';
}

// PostgreSQL's classes: 08 is the connection's.
function meaningOf(code: string | undefined): Meaning | undefined {
  if (code === undefined) return undefined;
  return MEANINGS[code] ?? (/^08...$/.test(code) ? LOST : undefined);
}

/** SQLite's numbers, of which the lowest byte is the plain code; libsql has no names for some of the others. */
const NUMBERS: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  26: 'SQLITE_NOTADB',
};

function codeOf(error: unknown): string | undefined {
  if (error instanceof Error && 'rawCode' in error && typeof error.rawCode === 'number') {
    const plain = NUMBERS[error.rawCode & 0xff];
    if (plain !== undefined) return plain;
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
}

/** The other one that is missing without a file is a socket. */
function isOfFile(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'open';
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
