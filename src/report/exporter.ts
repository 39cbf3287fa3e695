// What every exporter is: one report in, one text out. No files, no clock; the corridor writes what comes back.
import type { AuditReport } from '../model/audit-report.ts';
import type { FormatSettings } from '../model/format-settings.ts';
import type { Language } from '../model/language.ts';

export interface RenderOptions extends FormatSettings {
  readonly language: Language;
  /** ANSI colours; only the terminal exporter asks. */
  readonly color: boolean;
  /** Columns of the terminal; formats with a layout of their own ignore it. */
  readonly width: number;
  /** Bytes that its place still takes; only the Markdown summary asks. */
  readonly mostBytes?: number;
}

/** One output format. Its file name in `exporters/` is its id and the word after `--format`. */
export interface Exporter {
  readonly id: string;
  /** Name in the run directory, as `report.html`. */
  readonly fileName: string;
  /** The same report and options give the same text, byte for byte. */
  render(report: AuditReport, options: RenderOptions): string;
}
