// tagspill demo: the seven incidents on loopback.
import { writePrivate } from '../../platform/files.ts';
import type { DemoResult } from '../../audit/run-demo.ts';
import type { Command } from '../command.ts';
import { deliverReport } from '../deliver-report.ts';
import { addReportOptions, withSettings } from '../options.ts';
import { liveRun, type ScanOptions } from './scan.ts';

interface DemoOptions extends ScanOptions {
  readonly repaired?: boolean;
  readonly listed?: boolean;
  readonly saveHar?: string;
  readonly serve?: boolean;
}

export const demo: Command = {
  summary: 'serve the seven incidents on loopback, scan them, and write the report',
  configure: (command, run) => {
    addReportOptions(command)
      .option('--repaired', 'scan the repaired twin of each page instead')
      .option('--listed', 'visit the nine pages that a configuration lists, instead of finding them from the top pages')
      .option('--serve', 'only serve the lenders, for your own browser, until Ctrl+C')
      .option('--save-har <file>', 'also keep the raw traffic for `tagspill replay` (it holds the planted synthetic values)')
      .option('--identity <file>', 'synthetic values by category (default: a fresh identity)')
      .option('--browser-path <file>', 'Chromium to use (also TAGSPILL_BROWSER)')
      .option('--quiet', 'no progress on stderr')
      .action(
        run<[DemoOptions]>(async (terminal, options) => {
          const { runDemo, serveDemo } = await import('../../audit/run-demo.ts');
          if (options.serve === true) {
            await serveDemo(terminal.signal, (port) => terminal.print(servingLines(port)));
            return 0;
          }
          const { repaired = false, listed = false } = options;
          if (options.quiet !== true) terminal.note(beginning(listed));
          const result = await runDemo({ repaired, listed, ...liveRun(terminal, options) });
          const exit = await deliverReport(
            terminal,
            result.report,
            result.loaded.plan.identity,
            withSettings(options, result.loaded.settings),
          );
          terminal.note(sealLine(result));
          if (options.saveHar !== undefined) {
            await writePrivate(options.saveHar, await result.har());
            terminal.note(`traffic: ${options.saveHar} (raw, with the planted synthetic values; for \`tagspill replay\`)`);
          }
          return result.received.withPlantedValue > 0 ? 3 : exit;
        }),
      );
  },
};

function beginning(listed: boolean): string {
  const what = listed
    ? 'visits the nine pages that its configuration lists'
    : 'begins at their top pages and at one link of each one’s mails, follows links, fills in and submits every form; this takes a minute or two';
  return `demo: three lenders and the vendors of their tags stand on this machine; ${what}`;
}

function sealLine({ received }: DemoResult): string {
  const { requests, withPlantedValue } = received;
  return `seal: the recipients' servers logged ${requests} requests (scripts, fetched bare by the sink); each was decoded and searched: ${withPlantedValue} held a planted value`;
}

function servingLines(port: number): string {
  return [
    `the three lenders and their recipients stand on 127.0.0.1:${port} until Ctrl+C; open them in a browser of its own:`,
    '',
    `  chromium --user-data-dir="$(mktemp -d)" --host-resolver-rules='MAP * 127.0.0.1:${port}' --ignore-certificate-errors \\`,
    "    'https://www.mizuumi-loan.example/contract/apply'",
  ].join('\n');
}
