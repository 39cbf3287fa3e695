// What the corridor says while it works, for progress displays. Printable by type.

/** One thing that happened in a running audit. */
export type AuditEvent =
  | { readonly kind: 'started'; readonly visits: number; readonly rules: number; readonly browser: string | undefined }
  | {
      readonly kind: 'page-visited';
      readonly page: string;
      readonly label: string | undefined;
      readonly outcome: string;
      readonly requests: number;
    }
  | { readonly kind: 'judged'; readonly requests: number; readonly findings: number; readonly incidents: number };

export type OnEvent = (event: AuditEvent) => void;
