// What GitHub code scanning takes of a SARIF file. Above 25,000 results it refuses the upload; of fewer, and of all else here, it cuts by its own
// order what is too much. Source: docs.github.com, "SARIF support for code scanning", sections "Validating your SARIF file" and "Supported SARIF output
// file properties".

export interface SarifLimits {
  /** Results of a run; GitHub shows the first 5,000 of at most 25,000. */
  readonly results: number;
  /** Related locations of a result. */
  readonly locations: number;
  /** Tags of a rule. */
  readonly tags: number;
  /** Characters of a rule's descriptions and of its name. */
  readonly description: number;
  readonly name: number;
  /** Ours: characters of a result's message, and recipients that it names. The file must stay below 10 MB when it is packed. */
  readonly message: number;
  readonly recipients: number;
  /** Ours: names of headers and parameters of a result’s request. */
  readonly fields: number;
}

export const GITHUB_LIMITS: SarifLimits = {
  results: 5000,
  locations: 100,
  tags: 10,
  description: 1024,
  name: 255,
  message: 4000,
  recipients: 20,
  fields: 100,
};

export const NO_LIMITS: SarifLimits = {
  results: Infinity,
  locations: Infinity,
  tags: Infinity,
  description: Infinity,
  name: Infinity,
  message: Infinity,
  recipients: Infinity,
  fields: Infinity,
};
