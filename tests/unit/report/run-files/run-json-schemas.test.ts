import { describe, expect, it } from 'vitest';
import { runFiles } from '../../../../src/report/run-files/run-files.ts';
import { runJsonSchemas, type JsonSchema } from '../../../../src/report/run-files/run-json-schemas.ts';
import { aReport } from '../../../support/a-report.ts';

const schemas = runJsonSchemas();

/** Names in `required` of a schema for objects. */
function requiredOf(schema: JsonSchema): readonly string[] {
  return (schema['required'] ?? []) as readonly string[];
}

describe('runJsonSchemas', () => {
  it('describes each file of a run and the document in one', () => {
    expect(Object.keys(schemas)).toEqual(['run.json', 'requests.jsonl', 'findings.jsonl', 'incidents.json', 'report.json']);
    for (const schema of Object.values(schemas)) {
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema['title']).toMatch(/tagspill/);
    }
  });

  it.each(['requests.jsonl', 'findings.jsonl'] as const)('requires every key of a line of %s but origin', (file) => {
    const [line = ''] = runFiles(aReport())[file].split('\n');
    expect(requiredOf(schemas[file])).toEqual(Object.keys(JSON.parse(line) as object));
    expect(Object.keys(schemas[file]['properties'] as object)).toContain('origin');
  });

  it('allows keys that a later version adds', () => {
    expect(JSON.stringify(schemas)).not.toContain('"additionalProperties":false');
  });
});
