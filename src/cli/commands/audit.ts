// tagspill audit: many sites, once or on a schedule, with history and mail.
import { Option } from 'commander';
import type { OnceEnd } from '../../audit/fleet/audit-once.ts';
import { chooseSites } from '../../audit/fleet/choose-sites.ts';
import { exitOfAudit } from '../../audit/fleet/exit-of-audit.ts';
import type { OpenedFleet } from '../../audit/fleet/open-fleet.ts';
import type { ScanOfSite } from '../../audit/fleet/audit-means.ts';
import { spokenLanguage } from '../../audit/spoken-language.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { ScanError } from '../../model/scan-error.ts';
import { SEVERITIES, type Gate } from '../../model/severity.ts';
import { openLogger } from '../../platform/logger.ts';
import { WALL_CLOCK } from '../../platform/wall-clock.ts';
import { parseListen, type ListenAddress } from '../../schedule/serve-status.ts';
import { auditTable } from '../audit-table.ts';
import { AUDIT_WORDS } from '../audit-words.ts';
import type { Command } from '../command.ts';
import { collect, repeatable } from '../options.ts';
import { showFleetProgress } from '../show-fleet-progress.ts';
import type { Terminal } from '../terminal.ts';
import { addPlanOptions, type ScanOptions } from './scan.ts';

interface Options extends Omit<ScanOptions, 'format' | 'out' | 'resume' | 'history' | 'site'> {
  readonly site: readonly string[];
  readonly tag: readonly string[];
  readonly schedule?: boolean;
  readonly listen: ListenAddress;
  readonly mail: boolean;
  readonly failOn?: Gate;
}

/** Registered for exporters of Prometheus' format (github.com/prometheus/prometheus/wiki/Default-port-allocations, OpenTelemetry's). */
const LISTEN = '127.0.0.1:9464';

export const audit: Command = {
  summary: 'audit many sites, once or on a schedule, with a history, and tell who can act',
  configure: (command, run) => {
    addPlanOptions(command.argument('<sites>', 'inventory: sites.yaml, or a CSV'))
      .addOption(repeatable('--site <name>', 'only this site of the inventory', collect))
      .addOption(repeatable('--tag <tag>', 'only sites with this tag', collect))
      .option('--schedule', 'stay, and audit each site when its schedule says so')
      .addOption(
        new Option('--listen <address:port>', 'with --schedule: where /healthz and /metrics are')
          .argParser(listenOf)
          .default(listenOf(LISTEN), LISTEN),
      )
      .option('--no-mail', 'tell nobody: no mail, no webhook')
      .addOption(
        new Option(
          '--fail-on <severity>',
          'lowest severity that fails, at every site (default: what its configuration says, else low)',
        ).choices([...SEVERITIES, 'never']),
      )
      .addOption(
        new Option('--lang <language>', 'of what this command says (default: TAGSPILL_LANG, else en)').choices(LANGUAGES),
      )
      .addOption(repeatable('--rules <dir>', 'further rule folder', collect))
      .option('--quiet', 'no progress on stderr; with --schedule, only warnings')
      .action(
        run<[string, Options]>(async (terminal, file, options) => {
          refuseChoice(options);
          const language = spokenLanguage(options.lang, terminal.env);
          // Databases, mail and browsers take long to load, which no other command should pay.
          const { openFleet } = await import('../../audit/fleet/open-fleet.ts');
          const fleet = await openFleet(file, terminal.env);
          try {
            const scan = await scannerOf(fleet, terminal, options);
            if (options.schedule !== true) return await once(fleet, terminal, scan, { ...options, lang: language });
            if (!fleet.inventory.sites.some((site) => site.schedule !== undefined))
              throw new ScanError('USAGE', `--schedule: no site of ${file} has a schedule`);
            const { openSchedule } = await import('../../schedule/open-schedule.ts');
            const { listen, quiet: isQuiet = false } = options;
            await openSchedule(fleet, { scan, listen, isQuiet, signal: terminal.signal });
            return 0;
          } finally {
            await fleet.close();
          }
        }),
      );
  },
};

function refuseChoice({ schedule = false, site, tag, mail }: Options): void {
  if (!schedule) return;
  if (site.length + tag.length > 0)
    throw new ScanError('USAGE', '--schedule audits every site that has a schedule: no --site or --tag beside it');
  if (!mail) throw new ScanError('USAGE', '--schedule tells whom the inventory names: no --no-mail beside it');
}

async function scannerOf({ inventory, history }: OpenedFleet, terminal: Terminal, options: Options): Promise<ScanOfSite> {
  const { siteScanner } = await import('../../audit/fleet/audit-site.ts');
  return siteScanner({
    inventory,
    clock: WALL_CLOCK,
    key: await history.key(),
    plan: { ...options, environment: terminal.env },
    failOn: options.failOn,
    rules: options.rules,
    logger: openLogger(terminal.env['TAGSPILL_LOG'] === 'debug' ? 'debug' : 'silent'),
    onEvent: () => undefined,
  });
}

async function once(
  fleet: OpenedFleet,
  terminal: Terminal,
  scan: ScanOfSite,
  options: Options & { readonly lang: Language },
): Promise<number> {
  const { lang: language, quiet = false } = options;
  const sites = chooseSites(fleet.inventory, { names: options.site, tags: options.tag });
  const onEvent = showFleetProgress(terminal, { language, quiet });
  const { auditOnce } = await import('../../audit/fleet/audit-once.ts');
  const { end, drained } = await auditOnce(fleet, sites, {
    clock: WALL_CLOCK,
    scan,
    signal: terminal.signal,
    onEvent,
    tells: options.mail,
  });
  if (end.kind === 'finished') terminal.print(auditTable(end.digest, language).join('\n'));
  else terminal.note(AUDIT_WORDS[language].stopped(end.left));
  tellMessages(terminal, drained, language);
  return exitOfAudit(end);
}

function tellMessages(terminal: Terminal, drained: OnceEnd['drained'], language: Language): void {
  if (drained === undefined) return;
  const { sent, deferred, dead } = drained;
  const words = AUDIT_WORDS[language];
  if (sent > 0) terminal.note(words.sent(sent));
  if (deferred > 0) terminal.note(words.waiting(deferred));
  if (dead > 0) terminal.note(words.refused(dead));
}

function listenOf(text: string): ListenAddress {
  const address = parseListen(text);
  if (address === undefined) throw new ScanError('USAGE', '--listen: expected an address and a port, as in 127.0.0.1:9464');
  return address;
}
