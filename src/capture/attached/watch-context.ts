// All pages of somebody else's browser context, those that it opens later included.
import type { AttachableContext, AttachablePage, AttachableRequest } from './attachable.ts';
import { watchPage, type PageListener } from './watch-page.ts';
import type { WatchedTarget } from '../cdp/watch-browser.ts';

export interface ContextWatch {
  /** Resolves when all pages that are open by now are heard. */
  readonly settled: () => Promise<void>;
}

export interface WatchingSettings {
  readonly listener: PageListener;
  /** False for a browser that speaks another protocol: then its main documents are all that is heard. */
  readonly speaksCdp: boolean;
  /** Told of what the context's driver hears of. */
  readonly hear: ((request: AttachableRequest) => void) | undefined;
}

/** From now on; `newPage` of the context then waits until the page is heard. */
export async function watchContext(context: AttachableContext, settings: WatchingSettings): Promise<ContextWatch> {
  const { hear } = settings;
  const pages = new Map<AttachablePage, Promise<void>>();
  const watch = (page: AttachablePage): Promise<void> => {
    const known = pages.get(page) ?? attach(context, page, settings).catch(() => undefined); // a page may be gone again
    pages.set(page, known);
    return known;
  };
  context.on('page', (page) => void watch(page));
  if (hear !== undefined) context.on('request', hear);
  const open = context.newPage.bind(context);
  // Its first request comes right after.
  context.newPage = async () => {
    const page = await open();
    await watch(page);
    return page;
  };
  await Promise.all(context.pages().map(watch));
  return { settled: async () => void (await Promise.all(pages.values())) };
}

async function attach(
  context: AttachableContext,
  page: AttachablePage,
  { listener, speaksCdp }: WatchingSettings,
): Promise<void> {
  const target = speaksCdp
    ? await watchPage(await context.newCDPSession(page as never), listener)
    : tellDocuments(page, listener);
  listener.claim(target.targetId);
  page.on('close', () => {
    listener.release(target.targetId);
    listener.onDetached(target);
  });
}

let count = 0;

function tellDocuments(page: AttachablePage, listener: PageListener): WatchedTarget {
  count += 1;
  const id = `page-${count}`;
  const target: WatchedTarget = { targetId: id, type: 'page', sessionId: id, parent: undefined };
  let documents = 0;
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame() !== null) return;
    documents += 1;
    const loaderId = `${id}.${documents}`;
    listener.onEvent(
      { method: 'Page.frameNavigated', params: { frame: { id, loaderId, url: frame.url() } }, sessionId: id },
      target,
    );
  });
  return target;
}
