// One browser context with its own way out, for the visits of one site or for one journey; it sorts what it hears by visit.
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { ActionLabel } from '../model/outbound-request.ts';
import { castScenes } from './cast-scenes.ts';
import { openClaims, type Claims } from './claims.ts';
import type { LaunchedBrowser } from './launch-browser.ts';
import { plantState, sessionStorageScript } from './sessions/plant-state.ts';
import type { SessionState } from './sessions/session-state.ts';
import type { Outlet, Sink } from './sink/open-sink.ts';
import { openScene, type DrivenStage, type Stage } from './stage.ts';
import { openTab } from './tab.ts';

export interface BrowsingContext<S extends Stage> {
  /** Opens a page for a visit; everything is on record before anything is opened in it. */
  readonly openStage: (visit: string) => Promise<S>;
  readonly claims: Claims;
  /** One visit at a time leaves its page, so that nobody's last words are taken for another's; `action` is what these follow. */
  readonly leave: (stage: Stage, action?: ActionLabel) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds in which the last words of a page that was closed reach the wire. */
const LAST_WORDS = 100;

/** Milliseconds in which what a context sent on its end (unload, `fetchLater`) arrives. */
const LINGER = 150;

/** Milliseconds; a page takes a tenth of a second to open. */
const OPEN_PATIENCE = 30_000;

interface OpenedPage {
  readonly targetId: string;
}

interface ContextParts<P extends OpenedPage> {
  readonly launched: LaunchedBrowser;
  readonly sink: Sink;
  readonly isAlone: boolean;
  /** Its visits do nothing in their pages. */
  readonly looks: boolean;
  /** What its session left behind; undefined for a visitor who comes for the first time. */
  readonly state: SessionState | undefined;
  readonly create: (proxy: string) => Promise<{
    readonly browserContextId: string;
    readonly newPage: () => Promise<P>;
    readonly close: () => Promise<unknown>;
  }>;
}

/** For visits that are driven step by step: one each. */
export async function openDrivenContext(
  launched: LaunchedBrowser,
  sink: Sink,
  state?: SessionState,
): Promise<BrowsingContext<DrivenStage>> {
  return openContext(
    { launched, sink, isAlone: true, looks: false, state, create: (proxy) => launched.driver.openContext(proxy, state) },
    (stage, { page }, { gate }) => ({ ...stage, page, gate }),
  );
}

/**
 * For visits of one site that look and do nothing: they share cookies, cache and connections, as one visitor's tabs do; or for one of them, apart.
 */
export async function openLookingContext(
  launched: LaunchedBrowser,
  sink: Sink,
  state: SessionState | undefined,
  isAlone: boolean,
): Promise<BrowsingContext<Stage>> {
  const { send, watch } = launched;
  const create = async (proxy: string): Promise<Awaited<ReturnType<ContextParts<OpenedPage>['create']>>> => {
    const { browserContextId } = (await send('Target.createBrowserContext', {
      proxyServer: proxy,
      proxyBypassList: '<-loopback>',
      disposeOnDetach: true,
    })) as { browserContextId: string };
    await send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
    if (state !== undefined) await plantState(state, { send, watch, browserContextId });
    return {
      browserContextId,
      // In a window of its own: a tab behind another one is hidden, and its page is told so.
      newPage: async () =>
        (await send('Target.createTarget', { url: 'about:blank', browserContextId, newWindow: true })) as OpenedPage,
      close: () => send('Target.disposeBrowserContext', { browserContextId }),
    };
  };
  return openContext({ launched, sink, isAlone, looks: true, state, create }, (stage) => stage);
}

async function openContext<P extends OpenedPage, S extends Stage>(
  { launched, sink, isAlone, looks, state, create }: ContextParts<P>,
  finishStage: (stage: Stage, page: P, outlet: Outlet) => S,
): Promise<BrowsingContext<S>> {
  const { send, watch, lost } = launched;
  const outlet = await sink.openOutlet({ looks });
  const { browserContextId, newPage, close } = await create(outlet.proxy);
  if (state?.consent !== undefined) outlet.log.setConsent(state.consent);
  const claims = openClaims(outlet.log);
  const casting = castScenes();
  const openings = new PQueue({ concurrency: 1 });
  const leavings = new PQueue({ concurrency: 1 });
  const stopListening = watch.listen(browserContextId, casting.listener);

  async function open(visit: string): Promise<S> {
    const attaching = (): number => watch.attaching(browserContextId);
    const scene = openScene({ visit, send, log: outlet.log, isAlone, attaching, commonWorkers: casting.commonWorkers });
    const [page, sessionId] = await casting.whileOpening(scene, async () => {
      const opened = await newPage();
      const session = await watch.ready(opened.targetId);
      if (state !== undefined)
        await sessionStorageScript(
          state,
          async (source) => void (await send('Page.addScriptToEvaluateOnNewDocument', { source }, session)),
        );
      return [opened, session] as const;
    });
    const stage = finishStage(scene.setUp(openTab({ send, targetId: page.targetId, sessionId, lost })), page, outlet);
    claims.enter(stage);
    return stage;
  }

  return {
    openStage: (visit) =>
      openings.add(async () => {
        const opened = await Promise.race([open(visit), sleep(OPEN_PATIENCE, undefined, { ref: false })]);
        if (opened !== undefined) return opened;
        launched.kill(); // it would hold up every other visit as well
        throw new Error('the browser opens no page any more');
      }),
    claims,
    leave: (stage, action) =>
      leavings.add(async () => {
        if (action !== undefined) stage.log.setAction(action);
        await stage.leave();
        await sleep(LAST_WORDS);
      }),
    close: async () => {
      await close().catch(() => undefined);
      if (launched.isAlive()) await sleep(LINGER);
      stopListening();
      await outlet.close();
    },
  };
}
