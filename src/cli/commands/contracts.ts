// tagspill contracts: a first list of contracts from a stored run.
import { draftContracts } from '../../audit/draft-contracts.ts';
import { ScanError } from '../../model/scan-error.ts';
import { sizeOf, writePrivate } from '../../platform/files.ts';
import type { Command } from '../command.ts';

export const contracts: Command = {
  summary: 'draft the list of what each recipient may receive, from what a run observed',
  configure: (command, run) => {
    command
      .command('draft')
      .description('every recipient of a stored run as YAML for `contracts:`; nothing is allowed until somebody decides')
      .argument('<run-dir>', 'a directory that --out wrote')
      .option('--out <file>', 'write to a new file instead of stdout')
      .action(
        run<[string, { readonly out?: string }]>(async (terminal, directory, { out }) => {
          const text = await draftContracts(directory);
          if (out === undefined) {
            terminal.print(text);
            return 0;
          }
          // Decisions stand in such a file: it is never written over.
          if ((await sizeOf(out)) > 0) throw new ScanError('OUTPUT_REFUSED', 'the file exists', { position: { file: out } });
          await writePrivate(out, text);
          terminal.note(`contracts: ${out}`);
          return 0;
        }),
      );
  },
};
