// tagspill notify: does mail arrive, and what becomes of what did not.
import { dropMessages, listUndelivered, retryMessages } from '../../audit/fleet/dead-letters.ts';
import { drainOutbox } from '../../audit/fleet/drain-outbox.ts';
import type { OpenedFleet } from '../../audit/fleet/open-fleet.ts';
import type { OutboxMessage } from '../../model/message.ts';
import { printable } from '../../model/printable.ts';
import { ScanError } from '../../model/scan-error.ts';
import { WALL_CLOCK } from '../../platform/wall-clock.ts';
import type { Command } from '../command.ts';
import { count } from '../progress-line.ts';
import { showFleetProgress } from '../show-fleet-progress.ts';
import type { Terminal } from '../terminal.ts';

const INVENTORY = ['<sites>', 'inventory: sites.yaml, or a CSV'] as const;

export const notify: Command = {
  summary: 'try the mail server and the webhooks; show, retry and drop messages that were not delivered',
  configure: (command, run) => {
    command
      .argument('[sites]', INVENTORY[1])
      .option('--test', 'ask the mail server, send a harmless mail to those who get the roll-up, and post to each webhook')
      .action(
        run<[string | undefined, { readonly test?: boolean }]>(async (terminal, file, { test = false }) => {
          if (!test || file === undefined)
            throw new ScanError('USAGE', 'expected --test and an inventory, or list, retry or drop');
          return tryChannels(terminal, file);
        }),
      );
    command
      .command('list')
      .description('messages that wait, are being sent, or were refused for good')
      .argument(...INVENTORY)
      .action(
        run<[string]>(async (terminal, file) =>
          withFleet(terminal, file, async (fleet) => {
            const messages = await listUndelivered(fleet);
            terminal.print(messages.length === 0 ? 'every message was delivered' : messages.map(lineOf).join('\n'));
          }),
        ),
      );
    command
      .command('retry')
      .description('let dead messages wait again, and try all that are due now')
      .argument(...INVENTORY)
      .argument('[key...]', 'as `notify list` shows them (default: all dead ones)')
      .action(
        run<[string, string[]]>(async (terminal, file, keys) =>
          withFleet(terminal, file, async (fleet) => {
            const clock = WALL_CLOCK;
            const chosen = await retryMessages(fleet, keys, new Date(clock.now()).toISOString());
            const onEvent = showFleetProgress(terminal, { language: 'en', quiet: false });
            const { sent, deferred, dead } = await drainOutbox(fleet, { clock, signal: terminal.signal, onEvent });
            terminal.print(`${count(chosen.length, 'message')} taken up again; ${sent} sent, ${deferred} wait, ${dead} refused`);
          }),
        ),
      );
    command
      .command('drop')
      .description('forget messages that wait or are dead')
      .argument(...INVENTORY)
      .argument('<key...>', 'as `notify list` shows them')
      .action(
        run<[string, string[]]>(async (terminal, file, keys) =>
          withFleet(terminal, file, async (fleet) => {
            await dropMessages(fleet, keys);
            terminal.print(`${count(keys.length, 'message')} dropped`);
          }),
        ),
      );
  },
};

async function withFleet(terminal: Terminal, file: string, work: (fleet: OpenedFleet) => Promise<void>): Promise<number> {
  const { openFleet } = await import('../../audit/fleet/open-fleet.ts');
  const fleet = await openFleet(file, terminal.env);
  try {
    await work(fleet);
    return 0;
  } finally {
    await fleet.close();
  }
}

async function tryChannels(terminal: Terminal, file: string): Promise<number> {
  const { testChannels } = await import('../../audit/fleet/test-channels.ts');
  const tested = await testChannels(file, terminal.env, new Date(WALL_CLOCK.now()).toISOString());
  if (tested.length === 0) throw new ScanError('USAGE', `${file} names neither a mail server nor a webhook`);
  for (const { name, reason } of tested)
    terminal.print(
      printable(`${reason === undefined ? 'ok    ' : 'failed'}  ${name}${reason === undefined ? '' : `: ${reason}`}`),
    );
  const failed = tested.filter(({ reason }) => reason !== undefined);
  if (failed.length > 0) throw new ScanError('MAIL_UNDELIVERED', `${failed.length} of ${tested.length} did not work`);
  return 0;
}

function lineOf({ key, state, attempts, notBefore, createdAt, content, lastError }: OutboxMessage): string {
  const to = content.kind === 'mail' ? content.to.join(', ') : `webhook ${content.webhook}`;
  const subject = content.kind === 'mail' ? `  ${content.subject}` : '';
  const when = state === 'waiting' ? `next try ${notBefore}` : `since ${createdAt}`;
  const why = lastError === undefined ? '' : `; ${lastError}`;
  return printable(
    `${state.padEnd(7)}  ${key}  ${to}${subject}  (${count(attempts, 'try').replace('trys', 'tries')}, ${when}${why})`,
  );
}
