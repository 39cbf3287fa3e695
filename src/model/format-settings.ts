// How a report is written where its format leaves a choice.

/** `github`: cut and chosen so that GitHub code scanning takes it; `full`: everything, for other tools. */
export const SARIF_FLAVORS = ['github', 'full'] as const;
export type SarifFlavor = (typeof SARIF_FLAVORS)[number];

/** Versions of GitLab's report schemas whose fields we write; 14 and older want others. */
export const GITLAB_SCHEMA: RegExp = /^15\.\d{1,3}\.\d{1,3}$/;

export interface FormatSettings {
  /** `github` without it. */
  readonly sarifFlavor?: SarifFlavor | undefined;
  /** Version that the DAST report says of itself: `15.0.7` without it. A self-managed GitLab refuses versions that are newer than itself. */
  readonly gitlabSchema?: string | undefined;
  /** Show suppressed incidents one by one; a terminal counts them without it. */
  readonly showSuppressed?: boolean | undefined;
}
