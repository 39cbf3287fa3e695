// tagspill dashboard: the history of a fleet as a static site.
import { once } from 'node:events';
import { join } from 'node:path';
import { Option } from 'commander';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { ScanError } from '../../model/scan-error.ts';
import { serveFolder } from '../../platform/serve-folder.ts';
import { WALL_CLOCK } from '../../platform/wall-clock.ts';
import type { Command } from '../command.ts';
import { wholeNumber } from '../options.ts';
import { count } from '../progress-line.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly out: string;
  readonly lang?: Language;
  /** True without a number. */
  readonly serve?: number | true;
}

export const dashboard: Command = {
  summary: 'write the dashboard of a fleet, or serve it to this machine',
  configure: (command, run) => {
    command
      .argument('<sites|history>', 'inventory, or the file or address of a history')
      .option('--out <dir>', 'folder to write', 'tagspill-dashboard')
      .addOption(
        new Option('--lang <language>', 'language that is shown first (default: that of the inventory)').choices(LANGUAGES),
      )
      .addOption(
        new Option('--serve [port]', 'then serve it on 127.0.0.1 until Ctrl+C (default port: any that is free)').argParser(
          wholeNumber(0),
        ),
      )
      .action(
        run<[string, Options]>(async (terminal, where, { out, lang, serve }) => {
          const { writeDashboard } = await import('../../audit/fleet/write-dashboard.ts');
          const now = new Date(WALL_CLOCK.now()).toISOString();
          const { pages, removed } = await writeDashboard({ where, out, language: lang, environment: terminal.env, now });
          if (removed > 0) terminal.note(`${count(removed, 'page')} of an earlier dashboard removed`);
          terminal.print(`${count(pages, 'page')}: ${join(out, 'index.html')}`);
          if (serve !== undefined) await served(terminal, out, serve === true ? 0 : serve);
          return 0;
        }),
      );
  },
};

async function served(terminal: Terminal, folder: string, port: number): Promise<void> {
  const server = await serveFolder({ folder, port }).catch((cause: unknown) => {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ScanError('USAGE', `--serve ${port}: ${why}`, { cause });
  });
  terminal.print(`${server.url} until Ctrl+C`);
  if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
  await server.close();
}
