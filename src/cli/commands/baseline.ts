// tagspill baseline: accept what a run shows, compare another run with it, drop what is fixed.
import { compareRun, createBaseline, pruneBaseline, type CreatedBaseline } from '../../audit/baseline.ts';
import { printable } from '../../model/printable.ts';
import { baselineLines } from '../baseline-lines.ts';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';

const DEFAULT_FILE = 'tagspill-baseline.json';

export const baseline: Command = {
  summary: 'accept the incidents of a run, so that only new ones fail; compare; drop what is fixed',
  configure: (command, run) => {
    command
      .command('create')
      .description('write a baseline of what a stored run shows')
      .argument('<run-dir>', 'a directory that --out wrote')
      .option('--out <file>', 'file to write', DEFAULT_FILE)
      .action(
        run<[string, { readonly out: string }]>(async (terminal, directory, { out }) => {
          tellCreated(terminal, out, await createBaseline(directory, out));
          return 0;
        }),
      );
    command
      .command('diff')
      .description('hold a stored run against a baseline: exit code 1 where something is new, 3 where something was not seen')
      .argument('<file>', 'a baseline')
      .argument('<run-dir>', 'a directory that --out wrote')
      .action(
        run<[string, string]>(async (terminal, file, directory) => {
          const report = await compareRun(file, directory);
          terminal.print(baselineLines(report).map(printable).join('\n'));
          if (report.incidents.some(({ state, suppression }) => state === 'new' && suppression === undefined)) return 1;
          if (report.coverage.gaps.length === 0) return 0;
          terminal.note('the run is incomplete: what it did not see may be new');
          return 3;
        }),
      );
    command
      .command('prune')
      .description('drop what a complete run shows to be fixed, and never what nobody looked at')
      .argument('<file>', 'a baseline')
      .argument('<run-dir>', 'a directory that --out wrote')
      .action(
        run<[string, string]>(async (terminal, file, directory) => {
          const { fixed, left } = await pruneBaseline(file, directory);
          for (const { cause, fingerprint } of fixed)
            terminal.print(printable(`dropped  ${cause.site}${cause.page}  ${cause.at}  ${fingerprint}`));
          terminal.print(printable(`${file}: ${fixed.length} dropped, ${left} left`));
          return 0;
        }),
      );
  },
};

function tellCreated(terminal: Terminal, file: string, created: CreatedBaseline): void {
  const { accepted, suppressed, kept, dropped, isComplete } = created;
  terminal.print(printable(`${file}: ${accepted + kept} incidents accepted`));
  if (kept > 0) terminal.note(`${kept} of them were not looked at by this run and are kept from its own baseline`);
  if (suppressed > 0) terminal.note(`${suppressed} suppressed ones are left out: their suppressions have a last day`);
  if (dropped > 0) terminal.note(`${dropped} fingerprints of an older baseline were not met and are left out: they name no page`);
  if (!isComplete) terminal.note('the run is incomplete: what it did not see is not accepted');
}
