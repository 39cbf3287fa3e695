// tagspill scan: one audit of one site.
import { Option, type Command as Commander } from 'commander';
import type { Baseline } from '../../model/acceptance.ts';
import { findConfig } from '../../audit/find-config.ts';
import type { RunJournal } from '../../audit/journal/run-journal.ts';
import { runDirectory } from '../../audit/run-directory.ts';
import type { ScanRequest } from '../../audit/scan-site.ts';
import { toolVersion } from '../../audit/tool-version.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Command } from '../command.ts';
import { deliverReport } from '../deliver-report.ts';
import { addGateOptions } from '../gate-options.ts';
import { addReportOptions, collect, repeatable, wholeNumber, withSettings, type ReportOptions } from '../options.ts';
import { CONSENT_MODES } from '../../model/consent.ts';
import { showProgress } from '../show-progress.ts';
import type { Terminal } from '../terminal.ts';
import { openLogger } from '../../platform/logger.ts';

/** Flags of the plan, as commander gives them. */
type PlanFlags = Omit<ScanRequest['plan'], 'environment' | 'random'>;

/** Options of a live run, shared with `demo` where they apply. */
export interface ScanOptions extends ReportOptions, PlanFlags {
  readonly quiet?: boolean;
  readonly resume?: string;
  /** File or address of a history, whose open incidents are the baseline. */
  readonly history?: string;
  /** Name of the site in it. */
  readonly site?: string;
}

export const scan: Command = {
  summary: 'audit one site: drive its pages, see every request, judge what left',
  configure: (command, run) => {
    addPlanOptions(
      addGateOptions(
        addReportOptions(
          command.argument('[url|config]', 'a URL, or a configuration file (default: TAGSPILL_CONFIG, else tagspill.yaml)'),
        ),
      ),
    )
      .option(
        '--history <file|url>',
        'history of an audit: only what it does not hold open fails the run (also TAGSPILL_HISTORY)',
      )
      .option('--site <name>', 'with --history: which of its sites this is')
      .option('--shard <i/n>', 'the i-th of n parts, for `tagspill merge` (also TAGSPILL_SHARD)')
      .option('--resume <dir>', 'go on with a run that was cut short; its run directory is all that is needed')
      .option('--quiet', 'no progress on stderr')
      .action(
        run<[string | undefined, ScanOptions]>(async (terminal, target, given) => {
          // The browser library takes half a second to load, which no other command should pay.
          const { scanSite } = await import('../../audit/scan-site.ts');
          const { journal, options } = await openRun(terminal, target, given);
          const baseline = await baselineOf(terminal, options);
          const { report, loaded, isCut } = await scanSite({
            target: journal.beginning.target,
            ...liveRun(terminal, options),
            baseline,
            journal,
            directoryOf: (settings, startedAt) => runDirectory(withSettings(options, settings), startedAt),
          });
          const outputs = withSettings(options, loaded.settings);
          const exit = await deliverReport(terminal, report, loaded.plan.identity, outputs);
          if (!isCut) await journal.discard();
          else {
            journal.keep();
            terminal.note(
              `the run was cut short; to go on: tagspill scan --resume ${runDirectory(outputs, report.run.startedAt)}`,
            );
          }
          return exit;
        }),
      );
  },
};

// Undefined where flags, environment or configuration say what is accepted.
async function baselineOf(terminal: Terminal, { history, site, baseline }: ScanOptions): Promise<Baseline | undefined> {
  const { TAGSPILL_HISTORY: ordered } = terminal.env;
  const where = history ?? (baseline === undefined && ordered !== '' ? ordered : undefined);
  if (where === undefined) {
    if (site !== undefined) throw new ScanError('USAGE', '--site names a site of --history, which is not given');
    return undefined;
  }
  if (baseline !== undefined) throw new ScanError('USAGE', '--history and --baseline: one of them says what is known, not both');
  const { historyBaseline } = await import('../../audit/fleet/history-baseline.ts');
  return historyBaseline({ where, site, environment: terminal.env });
}

// A run that goes on is asked for as it was at first, but for how much it says meanwhile.
async function openRun(
  terminal: Terminal,
  target: string | undefined,
  given: ScanOptions,
): Promise<{ readonly journal: RunJournal; readonly options: ScanOptions }> {
  const { newJournal, resumeJournal } = await import('../../audit/journal/run-journal.ts');
  const { resume, ...options } = given;
  const tool = await toolVersion();
  if (resume === undefined) {
    const found = await findConfig(target, terminal.env);
    return { journal: newJournal({ tool, target: found, options, folder: process.cwd() }, terminal.env), options };
  }
  if (target !== undefined) throw new ScanError('USAGE', '--resume knows what to scan: no URL or file beside it');
  const journal = await resumeJournal(resume, tool, terminal.env);
  const { beginning } = journal;
  if (beginning.folder !== process.cwd()) {
    throw new ScanError('RESUME_REFUSED', `it was begun in ${beginning.folder}: change to that folder first`);
  }
  return { journal, options: { ...(beginning.options as ScanOptions), out: resume, quiet: given.quiet === true } };
}

/** The flags of a live run's plan. */
export function addPlanOptions(command: Commander): Commander {
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
      new Option('--consent <choice>', 'at consent banners: none (default), reject, accept, or all three compared').choices(
        CONSENT_MODES,
      ),
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
