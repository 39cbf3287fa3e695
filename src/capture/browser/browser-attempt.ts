// One place where a browser was looked for, and what came of it.

/** Where browsers come from, in the order in which they are tried. */
export const BROWSER_SOURCES = ['option', 'playwright', 'system', 'packaged'] as const;
export type BrowserSource = (typeof BROWSER_SOURCES)[number];

/** A browser that stands on this machine, and what it needs to start. */
export interface FoundBrowser {
  readonly path: string;
  readonly source: BrowserSource;
  /** Chromium's headless shell: no windows, so a new context costs a fifth of the time. */
  readonly headlessShell: boolean;
  /** Chromium arguments beyond the driver's own: `--no-sandbox` where this machine cannot sandbox. */
  readonly args: readonly string[];
  /** Variables to add to the browser's environment (libraries and fonts of the packaged one). Add, do not replace. */
  readonly env: Readonly<Record<string, string>>;
}

/** What one source had. `reason` is one printable sentence without a full stop. */
export type BrowserAttempt =
  | { readonly kind: 'found'; readonly source: BrowserSource; readonly browser: FoundBrowser }
  | { readonly kind: 'absent'; readonly source: BrowserSource; readonly reason: string }
  | {
      readonly kind: 'unusable';
      readonly source: BrowserSource;
      readonly path: string;
      readonly reason: string;
      readonly missingLibraries: readonly string[];
    };

/** True for file names of headless shells: `chrome-headless-shell`, `headless_shell`, Debian's `chromium-headless-shell`. */
export function isHeadlessShell(path: string): boolean {
  return /headless[-_]shell(?:\.exe)?$/.test(path);
}
