// One error class, one catalogue. A throw means that this audit cannot go on; everything expected is data.

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
  OUTPUT_REFUSED: { exit: 2, title: 'output cannot be written', hint: 'choose another --out or free the path' },
  BROWSER_MISSING: { exit: 2, title: 'no browser found', hint: '`tagspill doctor` says what was tried and what is missing' },
  BROWSER_LOST: {
    exit: 3,
    title: 'the browser could not be kept running',
    hint: '`tagspill doctor` starts it once and shows its last words',
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

  constructor(code: ErrorCode, detail: string, options: { position?: FilePosition; cause?: unknown } = {}) {
    super(`${ERROR_CATALOGUE[code].title}: ${detail}`, { cause: options.cause });
    this.name = 'ScanError';
    this.code = code;
    this.detail = detail;
    this.position = options.position;
  }

  get exit(): ErrorExit {
    return ERROR_CATALOGUE[this.code].exit;
  }

  /** The one line that a person sees: place, what is wrong, what to do. */
  toLine(): string {
    const { title, hint } = ERROR_CATALOGUE[this.code];
    const at = this.position;
    const place = at === undefined ? '' : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':') + ': ';
    return `${place}${title}: ${this.detail} (${hint})`;
  }
}
