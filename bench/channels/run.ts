// `npm run bench:channels`: every channel on every browser, run after run; exits 1 on a miss or an escape.
import { parseArgs } from 'node:util';
import type { FoundBrowser } from '../../src/capture/browser/find-browser.ts';
import { lookForBrowser } from '../../src/capture/browser/look-for-browser.ts';
import { allChannels } from '../../tests/sites/channels/all-channels.ts';
import { browseChannels } from '../../tests/sites/channels/browse-channels.ts';
import { captureChannels, type Pass } from '../../tests/sites/channels/capture-channels.ts';
import { scorePass } from '../../tests/sites/channels/score-pass.ts';
import { describeBrowser, type Description } from './describe-browser.ts';
import type { Run, SinkCounts } from './measured.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    browser: { type: 'string', default: 'system,packaged' },
    /** All of them without it. */
    channels: { type: 'string' },
    concurrency: { type: 'string', default: '1' },
  },
});
const only = values.channels?.split(',');
const channels = allChannels.filter(({ id }) => only?.includes(id) ?? true);
const sources = values.browser.split(',');
const concurrency = Number(values.concurrency);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

let failures = 0;
for (const source of sources) {
  const described = await measure(await browserOf(source));
  say(described.text);
  failures += described.failures;
}
say(failures === 0 ? 'nothing missed, nothing escaped' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

async function measure(browser: FoundBrowser): Promise<Description> {
  const tell = (what: string): void => void process.stderr.write(`${browser.source} browser: ${what}\n`);
  tell('alone');
  const alone = await browseChannels(browser, channels);
  const runs: Run[] = [];
  let used: Pass['browser'] | undefined;
  for (let at = 1; at <= Number(values.runs); at += 1) {
    tell(`run ${at} of ${values.runs}`);
    const open = await captureChannels({ browser, seal: false, channels, concurrency });
    const sealed = await captureChannels({ browser, seal: true, channels, concurrency });
    runs.push({
      open: scorePass(open),
      sealed: scorePass(sealed),
      counts: countAtSink([open, sealed]),
      reconciliations: [open.reconciliation, sealed.reconciliation],
    });
    used = open.browser;
  }
  const name = `${used?.name} ${used?.version} (${browser.source})`;
  return describeBrowser({ name, isShell: used?.name === 'Chromium headless shell', channels, alone, runs });
}

function countAtSink(passes: readonly Pass[]): SinkCounts {
  const all = passes.flatMap(({ visits, late }) => [...[...visits.values()].flatMap(({ requests }) => requests), ...late]);
  return { captured: all.length, joined: all.filter(({ wire }) => wire?.isJoined).length };
}

async function browserOf(source: string): Promise<FoundBrowser> {
  for await (const attempt of lookForBrowser({}))
    if (attempt.kind === 'found' && attempt.source === source) return attempt.browser;
  throw new Error(`no ${source} browser on this machine`);
}
