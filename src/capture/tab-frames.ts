// What a page answers to a question of ours: in its own world, or in one where it has replaced nothing, frame by frame.
import type { FrameTree } from './cdp/protocol.ts';

export interface TabFrame {
  readonly id: string;
  readonly parentId: string | undefined;
  /** Without fragment. */
  readonly url: string;
}

export interface TabFrames {
  /** The value of an expression, or of the promise that it is, if it has one; undefined when the page does not answer: a script that never ends runs nothing else. */
  readonly evaluate: (expression: string) => Promise<{ readonly value: unknown } | undefined>;
  /** Its frames in tree order, the main one first; those of another process are missing. Empty when the page does not answer. */
  readonly frames: () => Promise<readonly TabFrame[]>;
  /** As `evaluate`, in a frame and in a world of our own: what a page's scripts replaced (`Array.from`, prototypes) is whole there. */
  readonly evaluateIn: (frameId: string, expression: string) => Promise<{ readonly value: unknown } | undefined>;
}

/** Named, so that a frame has one of them however often it is asked. */
const WORLD = 'tagspill';

type Own = (method: string, params?: object) => Promise<unknown>;

/** `patient` gives up waiting for an answer in time. */
export function openTabFrames(own: Own, patient: <T>(answer: Promise<T>) => Promise<T | undefined>): TabFrames {
  const evaluate = async (what: {
    readonly expression: string;
    readonly contextId?: number;
  }): Promise<{ readonly value: unknown } | undefined> => {
    const asking = own('Runtime.evaluate', { ...what, returnByValue: true, awaitPromise: true });
    const answer = await patient(asking as Promise<{ readonly result: { readonly value?: unknown } }>);
    return answer === undefined ? undefined : { value: answer.result.value };
  };
  return {
    evaluate: async (expression) => evaluate({ expression }),
    frames: async () => {
      const answer = await patient(own('Page.getFrameTree') as Promise<{ readonly frameTree: FrameTree }>);
      return answer === undefined ? [] : framesOf(answer.frameTree);
    },
    evaluateIn: async (frameId, expression) => {
      const making = own('Page.createIsolatedWorld', { frameId, worldName: WORLD });
      const world = await patient(making as Promise<{ readonly executionContextId: number }>);
      return world === undefined ? undefined : evaluate({ expression, contextId: world.executionContextId });
    },
  };
}

function framesOf({ frame, childFrames = [] }: FrameTree): readonly TabFrame[] {
  return [{ id: frame.id, parentId: frame.parentId, url: frame.url }, ...childFrames.flatMap(framesOf)];
}
