// tagspill replay: the same judgment over recorded traffic.
import { replayTraffic } from '../../audit/replay-traffic.ts';
import type { Command } from '../command.ts';
import { deliverReport } from '../deliver-report.ts';
import { addReportOptions, type ReportOptions } from '../options.ts';
import { showProgress } from '../show-progress.ts';

interface ReplayOptions extends ReportOptions {
  readonly page?: string;
  readonly identity?: string;
  readonly quiet?: boolean;
}

export const replay: Command = {
  summary: 'judge recorded traffic: HAR files and JSON Lines of requests',
  configure: (command, run) => {
    addReportOptions(command.argument('<file...>', 'HAR or JSON Lines'))
      .option('--page <url>', 'the document that sent the requests, where the recording does not say')
      .option('--identity <file>', 'values by category to look for')
      .option('--quiet', 'no progress on stderr')
      .action(
        run<[string[], ReplayOptions]>(async (terminal, files, options) => {
          const { report, identity } = await replayTraffic({
            files,
            page: options.page,
            identity: options.identity,
            failOn: options.failOn,
            rules: options.rules,
            onEvent: showProgress(terminal, options.quiet === true),
          });
          return deliverReport(terminal, report, identity, options);
        }),
      );
  },
};
