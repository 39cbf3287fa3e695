// The contract's schemas as JSON Schema (draft 2020-12), by file name: for editors, and for tools in other languages.
import { z } from 'zod';
import { SCHEMA_VERSION } from './contract.ts';
import type { RunFileName } from './run-files.ts';
import { findingSchema, incidentsSchema, requestSchema, runSchema } from './schema.ts';

/** A JSON Schema document; for `.jsonl` files it describes one line. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The files of a run directory that have a schema, and the document of the `json` exporter. */
export type DescribedFile = RunFileName | 'report.json';

const reportSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  run: runSchema,
  incidents: incidentsSchema,
  findings: z.array(findingSchema),
  requests: z.array(requestSchema),
});

const DESCRIBED: Readonly<Record<DescribedFile, { readonly schema: z.ZodType; readonly title: string }>> = {
  'run.json': { schema: runSchema, title: 'A tagspill run: versions, times, coverage and verdict' },
  'requests.jsonl': { schema: requestSchema, title: 'One request of a tagspill run, every value replaced' },
  'findings.jsonl': { schema: findingSchema, title: 'One finding of a tagspill run' },
  'incidents.json': { schema: incidentsSchema, title: 'The incidents of a tagspill run, one for each cause' },
  'report.json': { schema: reportSchema, title: 'A tagspill report in one document' },
};

/** One schema for each file; keys that a later version adds are no error in an earlier one. */
export function runJsonSchemas(): Readonly<Record<DescribedFile, JsonSchema>> {
  const schemas = Object.entries(DESCRIBED).map(([file, { schema, title }]) => [
    file,
    { title, ...z.toJSONSchema(schema, { io: 'input' }) },
  ]);
  return Object.fromEntries(schemas) as Record<DescribedFile, JsonSchema>;
}
