// tagspill scan: one audit of one site.
import { Option, type Command as Commander } from 'commander';
import type { ScanRequest } from '../../audit/scan-site.ts';
import type { Command } from '../command.ts';
import { deliverReport } from '../deliver-report.ts';
import { addReportOptions, collect, repeatable, wholeNumber, withSettings, type ReportOptions } from '../options.ts';
import { showProgress } from '../show-progress.ts';
import type { Terminal } from '../terminal.ts';
import { openLogger } from '../../platform/logger.ts';

/** Flags of the plan, as commander gives them. */
type PlanFlags = Omit<ScanRequest['plan'], 'environment' | 'random'>;

/** Options of a live run, shared with `demo` where they apply. */
export interface ScanOptions extends ReportOptions, PlanFlags {
  readonly quiet?: boolean;
}

export const scan: Command = {
  summary: 'audit one site: drive its pages, see every request, judge what left',
  configure: (command, run) => {
    addPlanOptions(addReportOptions(command.argument('<url|config>', 'a URL, or a configuration file')))
      .option('--quiet', 'no progress on stderr')
      .action(
        run<[string, ScanOptions]>(async (terminal, target, options) => {
          // The browser library takes half a second to load, which no other command should pay.
          const { scanSite } = await import('../../audit/scan-site.ts');
          const { report, loaded } = await scanSite({ target, ...liveRun(terminal, options) });
          return deliverReport(terminal, report, loaded.plan.identity, withSettings(options, loaded.settings));
        }),
      );
  },
};

function addPlanOptions(command: Commander): Commander {
  return command
    .option('--identity <file>', 'synthetic values by category to plant and look for (default: a fresh identity)')
    .option('--seal', 'answer third parties locally: nothing reaches them (default)')
    .option('--no-seal', 'let third parties receive what the pages send')
    .addOption(repeatable('--host-map <host=ip:port>', 'connect a host (or *) to an address, as curl --connect-to does', collect))
    .option('--ignore-https-errors', 'accept any certificate')
    .addOption(repeatable('--trust-ca <file>', 'PEM file of a further certificate authority', collect))
    .option('--max-pages <n>', 'pages to visit at most', wholeNumber(1))
    .option('--max-depth <n>', 'links to follow from the start pages', wholeNumber(0))
    .option('--max-duration <seconds>', 'time for the whole run', wholeNumber(1))
    .option('--concurrency <n>', 'pages at the same time', wholeNumber(1))
    .option('--browser-path <file>', 'Chromium to use (also TAGSPILL_BROWSER)')
    .option(
      '--differential',
      'drive the site again with other values, to find what is derived from them under any salt or cipher',
    )
    .addOption(
      repeatable('--keep <category>', 'with --differential: an input that stays the same, as those of a login do', collect),
    )
    .addOption(
      new Option('--consent <choice>', 'what to do with consent banners: they are left alone').choices(['none']).default('none'),
    );
}

/** What every live run takes from its options and its terminal. */
export function liveRun(terminal: Terminal, options: ScanOptions): Omit<ScanRequest, 'target'> {
  return {
    plan: { ...options, environment: terminal.env },
    failOn: options.failOn,
    rules: options.rules,
    logger: openLogger(terminal.env['TAGSPILL_LOG'] === 'debug' ? 'debug' : 'silent'),
    onEvent: showProgress(terminal, options.quiet === true),
    signal: terminal.signal,
  };
}
