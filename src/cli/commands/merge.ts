// tagspill merge: the shards of a run, or the parts of a test suite, as one report with one verdict.
import { join, resolve } from 'node:path';
import { mergeStoredRuns } from '../../audit/merge-stored-runs.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Command } from '../command.ts';
import { deliverReport } from '../deliver-report.ts';
import { addGateOptions, gateOptionsOf, type GateOptions } from '../gate-options.ts';
import { addReportOptions, withVariables, type ReportOptions } from '../options.ts';

export const merge: Command = {
  summary: 'join the run directories of shards or of test workers into one report, and ask the gate of the whole',
  configure: (command, run) => {
    addGateOptions(addReportOptions(command.argument('<run-dir...>', 'directories that --out wrote'))).action(
      run<[string[], ReportOptions & GateOptions]>(async (terminal, directories, given) => {
        const options = withVariables(given, terminal.env);
        if (options.out !== undefined && directories.some((one) => resolve(one) === resolve(options.out ?? '')))
          throw new ScanError('USAGE', '--out (or TAGSPILL_OUT) names one of the runs that are merged');
        const report = await mergeStoredRuns({
          directories,
          failOn: options.failOn,
          gate: gateOptionsOf(options),
          environment: terminal.env,
        });
        // Beside the parts, the first of which began when the whole did.
        const out = options.out ?? join('tagspill-run', `merged-${report.run.startedAt.replace(/[-:]|\.\d+/g, '')}`);
        return deliverReport(terminal, report, {}, { ...options, out });
      }),
    );
  },
};
