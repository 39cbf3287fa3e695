// tagspill's own browser, pages and stop rule with the capture off: no sink, no log, nothing recorded, decoded or judged.
// What a scan costs beyond this is what capture and detection cost. Arguments: a JSON file as the peers have it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { startBrowser } from '../../../dist/capture/browser-process.js';
import { castScenes } from '../../../dist/capture/cast-scenes.js';
import { openCdp } from '../../../dist/capture/cdp/connection.js';
import { watchBrowser } from '../../../dist/capture/cdp/watch-browser.js';
import { launchFlags } from '../../../dist/capture/launch-flags.js';
import { openScene } from '../../../dist/capture/stage.js';
import { openTab } from '../../../dist/capture/tab.js';
import { Raw } from '../../../dist/model/raw.js';
import { openLogger } from '../../../dist/platform/logger.js';

const { urls, port, concurrency, executablePath, folder, out } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const OF_THE_SINK = /^--(?:proxy-|ignore-certificate-errors-spki-list|host-resolver-rules)/;
const args = launchFlags({
  pin: '',
  proxy: '',
  profile: mkdtempSync(join(folder, 'profile-')),
  netLog: undefined,
  own: ['--no-sandbox'],
});
const direct = ['--no-proxy-server', `--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'];
const browser = startBrowser({
  path: executablePath,
  args: [...args.filter((flag) => !OF_THE_SINK.test(flag)), ...direct],
  env: process.env,
});
const { send, lost } = openCdp(browser.line, (event) => watch.take(event));
const watch = watchBrowser({ send, lost, isOpen: () => true }, openLogger('silent'));
await watch.start();
const { browserContextId } = await send('Target.createBrowserContext', { disposeOnDetach: true });
const casting = castScenes();
watch.listen(browserContextId, casting.listener);
const openings = new PQueue({ concurrency: 1 });
const leavings = new PQueue({ concurrency: 1 });
// As a scan does, but for its links: each page tells how many it has seen of nothing.
const visits = new PQueue({ concurrency });
const pages = [];
for (const url of urls) void visits.add(() => visit(new Raw(url)));
await visits.onIdle();
browser.kill();
await browser.end();
writeFileSync(out, JSON.stringify({ pages }));

async function visit(url) {
  const log = { attempt: () => undefined, workerStarts: () => 0 };
  const attaching = () => watch.attaching(browserContextId);
  const scene = openScene({ visit: 'v1', send, log, isAlone: false, attaching, commonWorkers: casting.commonWorkers });
  const stage = await openings.add(() =>
    casting.whileOpening(scene, async () => {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId, newWindow: true });
      return scene.setUp(openTab({ send, targetId, sessionId: await watch.ready(targetId), lost }));
    }),
  );
  await stage.tab.navigate(url);
  await stage.finish('virtual');
  await leavings.add(() => stage.leave());
  pages.push({ first: 0, third: 0 });
}
