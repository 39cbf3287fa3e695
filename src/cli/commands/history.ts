// tagspill history: what has outlived its time goes, and the key of its digests is changed.
import type { OpenedFleet } from '../../audit/fleet/open-fleet.ts';
import { holdFleet } from '../../audit/fleet/hold-fleet.ts';
import { pruneFleet } from '../../audit/fleet/prune-fleet.ts';
import { WALL_CLOCK } from '../../platform/wall-clock.ts';
import type { Command } from '../command.ts';
import { count } from '../progress-line.ts';
import type { Terminal } from '../terminal.ts';

const INVENTORY = ['<sites>', 'inventory: sites.yaml, or a CSV'] as const;

export const history: Command = {
  summary: 'drop what is older than the inventory’s retention, or change the key of the digests',
  configure: (command, run) => {
    command
      .command('prune')
      .description('remove runs, events, sent messages and run directories that are older than `retention`; what is open stays')
      .argument(...INVENTORY)
      .action(
        run<[string]>(async (terminal, file) =>
          alone(terminal, file, async (fleet) => {
            const { runs, incidents, messages, directories } = await pruneFleet(fleet, WALL_CLOCK.now());
            terminal.print(
              `removed: ${count(runs, 'run')}, ${count(incidents, 'fixed incident')}, ${count(messages, 'sent message')}, ${directories} run directories`,
            );
          }),
        ),
      );
    command
      .command('rotate-key')
      .description('make a new key for digests of values; which values were met before is forgotten, incidents are not')
      .argument(...INVENTORY)
      .action(
        run<[string]>(async (terminal, file) =>
          alone(terminal, file, async (fleet) => {
            const { id } = await fleet.history.rotateKey();
            terminal.print(`digests are made with a new key from now on: ${id}`);
          }),
        ),
      );
  },
};

// Not while an audit goes on: its digests would be made with the old key.
async function alone(terminal: Terminal, file: string, work: (fleet: OpenedFleet) => Promise<void>): Promise<number> {
  const { openFleet } = await import('../../audit/fleet/open-fleet.ts');
  const fleet = await openFleet(file, terminal.env);
  try {
    const lease = await holdFleet(fleet, { clock: WALL_CLOCK });
    try {
      await work(fleet);
    } finally {
      await lease.release();
    }
    return 0;
  } finally {
    await fleet.close();
  }
}
