// A daemon in a process of its own, for tests that kill it: three nights of a stepping clock that goes on where the last process left it.
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { thisHolder } from '../../../src/history/holder.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { Raw } from '../../../src/model/raw.ts';
import { openMailer } from '../../../src/notify/channels/email.ts';
import { openWebhooks } from '../../../src/notify/open-webhooks.ts';
import { runSchedule } from '../../../src/schedule/run-schedule.ts';
import { anInventory, someMail } from './a-working-fleet.ts';
import { steppingClock } from './a-wall-clock.ts';
import { leakingSites } from './leaking-sites.ts';
import { shownBy, someSites } from './nights.ts';

/** First argument, as JSON. */
export interface DaemonOrder {
  /** File or address of the history. */
  readonly history: string;
  readonly mailPort: number;
  /** Holds the time; made by the first process. */
  readonly clock: string;
  readonly start: number;
  readonly end: number;
  readonly sites: number;
}

/** Long enough for a message that was deferred when the process before was killed. */
const A_WHILE = 5 * 60_000;

const order = JSON.parse(process.argv[2] ?? '') as DaemonOrder;
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
let begun = order.start;
try {
  begun = Number(readFileSync(order.clock, 'utf8')) || begun;
} catch {
  writeFileSync(order.clock, String(begun));
}
const clock = steppingClock(begun, {
  loops: 3,
  onStep: (time) => {
    writeFileSync(order.clock, String(time));
    if (time > Math.max(order.end, begun + A_WHILE)) stop.abort();
  },
});
const mail = someMail({ port: order.mailPort });
const inventory = anInventory(someSites(order.sites), { mail, concurrency: 2 });
const history = await openHistory(new Raw(order.history));
const mailer = openMailer(mail);
const webhooks = openWebhooks([]);
const looks = leakingSites(shownBy, clock);
process.stdout.write('opened\n');
await runSchedule(
  { inventory, history, mailer, webhooks, holder: thisHolder(), tool: 'tagspill 0.1.0' },
  {
    clock,
    // A look takes a while, and a process may be killed in its middle.
    scan: async (site, signal) => {
      await wait(60);
      return looks(site, signal);
    },
    signal: stop.signal,
    onEvent: (event) => void process.stdout.write(`${event.kind}\n`),
    term: 3_600_000,
  },
);
mailer.close();
webhooks.close();
await history.close();
