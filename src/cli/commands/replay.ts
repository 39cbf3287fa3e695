// tagspill replay: recorded traffic → report, or one of its requests explained.
import { explainEntry } from '../../audit/explain-entry.ts';
import { replayTraffic } from '../../audit/replay-traffic.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Command } from '../command.ts';
import { deliverReport } from '../deliver-report.ts';
import { addGateOptions, gateOptionsOf, type GateOptions } from '../gate-options.ts';
import { explainView } from '../explain-view.ts';
import { addReportOptions, withVariables, type ReportOptions } from '../options.ts';
import { showProgress } from '../show-progress.ts';
import type { Terminal } from '../terminal.ts';

interface ReplayOptions extends ReportOptions, GateOptions {
  readonly page?: string;
  readonly contracts?: string;
  readonly identity?: string;
  readonly quiet?: boolean;
  readonly explain?: string;
}

export const replay: Command = {
  summary: 'judge recorded traffic: HAR files and JSON Lines of requests',
  configure: (command, run) => {
    addGateOptions(addReportOptions(command.argument('<file...>', 'HAR or JSON Lines')))
      .option('--page <url>', 'the document that sent the requests, where the recording does not say')
      .option('--identity <file>', 'values by category to look for')
      .option('--contracts <file>', 'what each recipient may receive; `tagspill contracts draft` writes a first one')
      .option('--explain <entry>', 'no report: how one request was read, and why; an entry counted from 0, or an id such as r3')
      .option('--quiet', 'no progress on stderr')
      .action(
        run<[string[], ReplayOptions]>(async (terminal, files, given) => {
          if (given.explain !== undefined) return explain(terminal, files, given.explain, given);
          const options = withVariables(given, terminal.env);
          const { report, identity } = await replayTraffic({
            files,
            page: options.page,
            identity: options.identity,
            failOn: options.failOn,
            gate: gateOptionsOf(options),
            environment: terminal.env,
            contracts: options.contracts,
            rules: options.rules,
            onEvent: showProgress(terminal, options.quiet === true),
          });
          return deliverReport(terminal, report, identity, options);
        }),
      );
  },
};

async function explain(terminal: Terminal, files: readonly string[], entry: string, options: ReplayOptions): Promise<number> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new ScanError('USAGE', '--explain takes one file');
  const { page, identity, rules } = options;
  const format = options.format.find(({ name }) => name === 'json') === undefined ? 'terminal' : 'json';
  terminal.print(await explainEntry({ file, entry, page, identity, rules }, explainView(terminal, format, options.lang)));
  return 0;
}
