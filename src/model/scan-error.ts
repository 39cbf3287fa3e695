// One error class, one catalogue. A throw means that this audit cannot go on; everything expected is data.
import { printable } from './printable.ts';

/** 1 is never an error: it is the verdict "incidents at or above the gate". */
export type ErrorExit = 2 | 3;

/** What each error means to the person who meets it, and what to do. */
export const ERROR_CATALOGUE = {
  USAGE: { exit: 2, title: 'wrong usage', hint: 'run `tagspill help` for commands and options' },
  CONFIG_MISSING: {
    exit: 2,
    title: 'configuration not found',
    hint: 'name an existing file, or a URL that starts with http:// or https://',
  },
  CONFIG_INVALID: {
    exit: 2,
    title: 'configuration is not valid',
    hint: 'correct the line; crawl-configs/README.md lists every key',
  },
  IDENTITY_INVALID: {
    exit: 2,
    title: 'identity file is not valid',
    hint: 'write one category per line, as in `email: a@b.example`',
  },
  RULE_INVALID: { exit: 2, title: 'rule file is not valid', hint: 'correct the line; rules/README.md lists every field' },
  RULE_UNPROVEN: {
    exit: 2,
    title: 'a rule fails its own example',
    hint: 'correct the rule or the example; `tagspill rules test` shows all',
  },
  RULE_UNKNOWN: { exit: 2, title: 'no such rule', hint: '`tagspill rules list` prints every id' },
  VENDOR_INVALID: {
    exit: 2,
    title: 'vendor file is not valid',
    hint: 'correct the line; rules/vendors/README.md lists every field',
  },
  VENDOR_UNPROVEN: {
    exit: 2,
    title: 'a vendor file fails its own example',
    hint: 'correct the file or the example; docs/adding-a-vendor.md shows how',
  },
  CONSENT_RULE_INVALID: {
    exit: 2,
    title: 'consent rule is not valid',
    hint: 'correct the line; rules/consent/README.md lists every field',
  },
  BASELINE_INVALID: { exit: 2, title: 'baseline is not valid', hint: '`tagspill baseline create <run-dir>` writes one' },
  SUPPRESSIONS_INVALID: {
    exit: 2,
    title: 'suppressions are not valid',
    hint: 'correct the line; docs/how-to/suppressions.md lists every field',
  },
  PRUNE_REFUSED: {
    exit: 2,
    title: 'baseline is not pruned',
    hint: 'prune with a run that saw every page; what nobody looked at may still be there',
  },
  TRAFFIC_MISSING: { exit: 2, title: 'traffic file not found', hint: 'name an existing HAR or JSON Lines file' },
  TRAFFIC_INVALID: { exit: 2, title: 'traffic file is not valid', hint: 'HAR 1.2 or one JSON request a line is expected' },
  REQUEST_UNKNOWN: {
    exit: 2,
    title: 'no such request',
    hint: 'give an entry of the file, counted from 0, or an id such as r3; findings name both',
  },
  REQUEST_INVALID: {
    exit: 2,
    title: 'request is not valid',
    hint: 'give a URL, `METHOD URL BODY`, or a line of JSON as `replay` reads it',
  },
  RUN_INVALID: { exit: 2, title: 'not a run directory', hint: 'name the directory that --out wrote (it holds run.json)' },
  RESUME_REFUSED: {
    exit: 2,
    title: 'run cannot be resumed',
    hint: 'begin a new run; only a run that was cut short can go on, with the same tool, configuration and user',
  },
  MERGE_REFUSED: {
    exit: 2,
    title: 'runs cannot be merged',
    hint: 'merge runs of one tagspill version with the same rules and configuration, each shard once',
  },
  APP_NOT_STARTED: { exit: 2, title: 'the application could not be started', hint: 'correct `webServer`, or start it yourself' },
  APP_NOT_READY: {
    exit: 3,
    title: 'the application did not become ready',
    hint: 'look at its last words above; `webServer` says what is waited for and how long',
  },
  INVENTORY_INVALID: {
    exit: 2,
    title: 'inventory is not valid',
    hint: 'correct the line; docs/how-to/audit.md lists every key and column',
  },
  HISTORY_INVALID: {
    exit: 2,
    title: 'not a history that this version can use',
    hint: 'name another file or database, or use the version of tagspill that wrote it',
  },
  HISTORY_UNAVAILABLE: {
    exit: 3,
    title: 'the history cannot be read or written',
    hint: 'nothing was lost that it had taken; repair the database or free the disk, and run the command again',
  },
  HISTORY_BUSY: {
    exit: 3,
    title: 'another tagspill works on this history',
    hint: 'let it finish, or stop it; two at once would do the same work twice',
  },
  HISTORY_KEY: {
    exit: 2,
    title: "the key of the history's digests cannot be used",
    hint: 'put the key file back, or make a new one with `tagspill history rotate-key`; docs/how-to/history.md says what that costs',
  },
  MAIL_UNDELIVERED: {
    exit: 3,
    title: 'a message could not be delivered',
    hint: 'correct the server, the account or the address; what waits is sent when it answers',
  },
  OUTPUT_REFUSED: { exit: 2, title: 'output cannot be written', hint: 'choose another --out or free the path' },
  BROWSER_MISSING: { exit: 2, title: 'no browser found', hint: '`tagspill doctor` says what was tried and what is missing' },
  BROWSER_LOST: {
    exit: 3,
    title: 'the browser could not be kept running',
    hint: '`tagspill doctor` starts it once and shows its last words',
  },
  DEFECT: {
    exit: 3,
    title: 'tagspill broke',
    hint: 'nothing can be said about the site; this is a defect of tagspill: please report this line and the command',
  },
  VALUE_IN_OUTPUT: {
    exit: 3,
    title: 'an output would have repeated a raw value and was not written',
    hint: 'this is a defect of tagspill: please report the rule and the format',
  },
} as const;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** Place in a file, for `file:line:column` (both 1-based). */
export interface FilePosition {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `detail` says what was met and what was expected, in one line, without any value from traffic. */
export class ScanError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly position: FilePosition | undefined;
  /** Printable lines that a person may want to read before it: the last words of a program. */
  readonly context: readonly string[];

  constructor(
    code: ErrorCode,
    detail: string,
    options: { position?: FilePosition; cause?: unknown; context?: readonly string[] } = {},
  ) {
    super(`${ERROR_CATALOGUE[code].title}: ${detail}`, { cause: options.cause });
    this.name = 'ScanError';
    this.code = code;
    this.detail = detail;
    this.position = options.position;
    this.context = options.context ?? [];
  }

  get exit(): ErrorExit {
    return ERROR_CATALOGUE[this.code].exit;
  }

  /** The one line that a person sees, whatever a file name or a detail holds: place, what is wrong, what to do. */
  toLine(): string {
    const { title, hint } = ERROR_CATALOGUE[this.code];
    const at = this.position;
    const place = at === undefined ? '' : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':') + ': ';
    return printable(`${place}${title}: ${this.detail} (${hint})`);
  }
}
