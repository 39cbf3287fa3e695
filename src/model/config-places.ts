// Where the parts of a configuration stand in its file: what a code review tool can show beside an incident.

/** 1-based, in UTF-16 code units; the end is exclusive, as SARIF counts. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A configuration file and the places of its entries. */
export interface ConfigPlaces {
  /** Relative to the checkout (the working directory, or the folder around it that a build server names), with `/`; undefined outside of it. */
  readonly file: string | undefined;
  /** First line of `site`, or of the file's first key. */
  readonly site: Place;
  /** First line of each entry of `pages`, `start` and `links`, by the label and the redacted URL that reports give to the visit. */
  readonly entries: readonly { readonly label: string | undefined; readonly url: string | undefined; readonly place: Place }[];
}
