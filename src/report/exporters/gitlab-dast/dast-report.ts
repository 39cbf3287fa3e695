// The part of GitLab's DAST report, version 15, that we write. Names are GitLab's; no text in it may be empty.

export interface DastMessage {
  readonly level: 'info' | 'warn' | 'fatal';
  readonly value: string;
}

interface DastTool {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly vendor: { readonly name: string };
}

export interface DastIdentifier {
  readonly type: string;
  readonly name: string;
  readonly value: string;
  /** Begins with `http://` or `https://`. */
  readonly url?: string;
}

export interface DastVulnerability {
  /** A UUID. */
  readonly id: string;
  /** At most 255 characters. */
  readonly name: string;
  readonly description: string;
  readonly severity: 'Info' | 'Low' | 'Medium' | 'High' | 'Critical';
  /** At most 7,000 characters. */
  readonly solution: string;
  /** At most 20; the first one and `location` are how GitLab knows it again. */
  readonly identifiers: readonly DastIdentifier[];
  readonly links?: readonly { readonly name?: string; readonly url: string }[];
  readonly location: { readonly hostname: string; readonly method: string; readonly param: string; readonly path: string };
  readonly evidence?: {
    readonly summary: string;
    readonly request: {
      readonly method: string;
      readonly url: string;
      readonly headers: readonly { readonly name: string; readonly value: string }[];
    };
  };
}

export interface DastReport {
  readonly version: string;
  readonly scan: {
    readonly analyzer: DastTool;
    readonly scanner: DastTool;
    readonly type: 'dast';
    readonly start_time: string;
    readonly end_time: string;
    readonly status: 'success' | 'failure';
    readonly messages: readonly DastMessage[];
    readonly scanned_resources: readonly { readonly method: string; readonly type: 'url'; readonly url: string }[];
  };
  readonly vulnerabilities: readonly DastVulnerability[];
}
