// `tagspill report` writes the SARIF of a stored run again, byte for byte: everything that it needs is in the run's own files.
import { expect, it } from 'vitest';
import { SARIF_FLAVORS } from '../../../src/model/format-settings.ts';
import { parseRun } from '../../../src/report/run-files/parse-run.ts';
import { runFiles } from '../../../src/report/run-files/run-files.ts';
import { aReport } from '../../support/a-report.ts';
import { PLACES, withPlaces } from '../../support/config-places.ts';
import { sarifText } from '../../support/sarif.ts';

it.each([
  ['with a configuration', withPlaces(aReport())],
  ['with a configuration outside of the checkout', withPlaces(aReport(), { ...PLACES, file: undefined })],
  ['without one', aReport()],
])('a run %s', (_, report) => {
  const texts = runFiles(report);
  const stored = parseRun({
    run: texts['run.json'],
    requests: texts['requests.jsonl'],
    findings: texts['findings.jsonl'],
    incidents: texts['incidents.json'],
  });
  expect(stored.run.config).toEqual(report.run.config);
  for (const flavor of SARIF_FLAVORS) expect(sarifText(stored, flavor)).toBe(sarifText(report, flavor));
});
