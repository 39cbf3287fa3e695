// Which visit a page, frame or worker of a shared context belongs to.
import type { ContextListener, WatchedTarget } from './cdp/watch-browser.ts';
import type { Scene } from './stage.ts';
import type { CommonWorkers } from './visit-workers.ts';

export interface Casting {
  /** Hands every event to the visit that it belongs to. */
  readonly listener: ContextListener;
  readonly commonWorkers: CommonWorkers;
  /** While this runs, pages that nobody opened are the scene's. */
  readonly whileOpening: <T>(scene: Scene, open: () => Promise<T>) => Promise<T>;
}

export function castScenes(): Casting {
  // Every page of its site has a session of its own with a common worker: what counts is the worker.
  const common = new Map<string, string>(); // targets by session
  const found = new Set<string>();
  let latestFound = -Infinity;
  const scenes = new Map<string, Scene>(); // by the page at their root
  let opening: Scene | undefined;
  let latest: Scene | undefined;

  // A page belongs to the visit that opened it or its opener; a worker that all pages share to the latest.
  function sceneOf(target: WatchedTarget): Scene | undefined {
    if (target.parent !== undefined) return sceneOf(target.parent);
    return scenes.get(target.targetId) ?? latest;
  }

  return {
    listener: {
      onEvent: (event, target) => sceneOf(target)?.take(event, target),
      onAttached: async (target) => {
        if (target.type === 'page') {
          const scene = scenes.get(target.openerId ?? '') ?? opening ?? latest;
          if (scene !== undefined) scenes.set(target.targetId, scene);
        }
        if (isCommonWorker(target)) {
          common.set(target.sessionId, target.targetId);
          if (!found.has(target.targetId)) latestFound = performance.now();
          found.add(target.targetId);
        }
        await sceneOf(target)?.onAttached(target);
      },
      onDetached: (target) => {
        sceneOf(target)?.onDetached(target);
        scenes.delete(target.targetId);
        common.delete(target.sessionId);
      },
    },
    commonWorkers: { count: () => new Set(common.values()).size, found: () => found.size, latest: () => latestFound },
    whileOpening: async (scene, open) => {
      opening = latest = scene;
      try {
        return await open();
      } finally {
        opening = undefined;
      }
    },
  };
}

function isCommonWorker({ type }: WatchedTarget): boolean {
  return type === 'service_worker' || type === 'shared_worker';
}
