// What the corridor says while it works, for progress displays. Printable by type.

/** Why a site is driven once more: the same values, other ones, a mixture that shows which input a field follows. */
export type RunPurpose = 'again' | 'other' | 'mixed';

/** One thing that happened in a running audit. */
export type AuditEvent =
  | { readonly kind: 'started'; readonly visits: number; readonly rules: number; readonly browser: string | undefined }
  /** Visits of an earlier part of the run, each told before. */
  | { readonly kind: 'resumed'; readonly visits: number }
  /** A further run of a comparison; `run` counts from 1, the first being the one that is judged. */
  | { readonly kind: 'run-started'; readonly run: number; readonly purpose: RunPurpose; readonly visits: number }
  | {
      readonly kind: 'page-visited';
      readonly page: string;
      readonly label: string | undefined;
      readonly outcome: string;
      readonly requests: number;
      /** Visits that are known of by now. */
      readonly planned?: number;
      /** Of the whole run so far. */
      readonly findings?: number;
    }
  /** The application that the run had started ended before the run did; `how` and `lines`, its last words, are printable. */
  | { readonly kind: 'application-ended'; readonly how: string; readonly lines: readonly string[] }
  | { readonly kind: 'judged'; readonly requests: number; readonly findings: number; readonly incidents: number };

export type OnEvent = (event: AuditEvent) => void;
