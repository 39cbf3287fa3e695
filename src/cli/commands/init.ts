// tagspill init: a first configuration, with what one look at the site shows.
import type { Initialised, InitRequest } from '../../audit/init/write-config.ts';
import type { Command } from '../command.ts';
import { collect, repeatable } from '../options.ts';

interface Options extends Pick<InitRequest['plan'], 'hostMap' | 'trustCa' | 'ignoreHttpsErrors'> {
  readonly sitemap?: string;
  readonly out: string;
  readonly force?: boolean;
  readonly yes?: boolean;
}

export const init: Command = {
  summary: 'write a first configuration, with what one look at the site shows',
  configure: (command, run) => {
    command
      .argument('[url]', 'the site; without it, an example stands in its place')
      .option('--sitemap <url>', 'take pages from this sitemap')
      .option('--out <file>', 'file to write', 'tagspill.yaml')
      .option('--force', 'write over a file that is there')
      .option('--yes', 'also add what it lacks to .gitignore')
      .addOption(
        repeatable('--host-map <host=ip:port>', 'connect a host (or *) to an address, as curl --connect-to does', collect),
      )
      .option('--ignore-https-errors', 'accept any certificate')
      .addOption(repeatable('--trust-ca <file>', 'PEM file of a further certificate authority', collect))
      .action(
        run<[string | undefined, Options]>(async (terminal, url, { sitemap, out, force, yes, ...plan }) => {
          const { writeConfig } = await import('../../audit/init/write-config.ts');
          const done = await writeConfig({
            url,
            sitemap,
            plan: { ...plan, environment: terminal.env },
            folder: process.cwd(),
            out,
            force: force === true,
            ignore: yes === true,
            signal: terminal.signal,
          });
          for (const line of linesOf(done, out, yes === true)) terminal.note(line);
          return 0;
        }),
      );
  },
};

function linesOf({ look, ignores }: Initialised, out: string, wasIgnored: boolean): readonly string[] {
  const next = out === 'tagspill.yaml' ? '' : ` ${out}`;
  const ignored = ignores.join(' ');
  return [
    ...(look?.failure === undefined
      ? []
      : [`the site could not be looked at (${look.failure}); the file holds examples in place of what it would have shown`]),
    ...(look?.isDisallowed === true ? ['robots.txt asks this tool to stay away: `robots: ignore`, if the site is yours'] : []),
    ...(ignored === '' ? [] : [wasIgnored ? `.gitignore: added ${ignored}` : `.gitignore lacks ${ignored} (--yes adds it)`]),
    `${out} is written; next: tagspill plan${next}, then tagspill scan${next}`,
  ];
}
