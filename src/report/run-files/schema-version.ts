// The version of the files of a run directory.

/** Written into `run.json` and `report.json`; a reader of 1 refuses every other. */
export const SCHEMA_VERSION = 1;
