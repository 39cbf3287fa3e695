// Who sent a request, in the words of Chrome's HAR (`_initiator`), which are those of the DevTools protocol's `Network.Initiator`.
import { assertNever } from './assert-never.ts';
import type { Initiator, StackFrame } from './outbound-request.ts';

/** Lines and columns count from 0, and the innermost call comes first: the other way round from ours. */
export interface HarInitiator {
  readonly type: string;
  readonly stack?: { readonly callFrames: readonly HarFrame[] };
  readonly url?: string;
  readonly lineNumber?: number;
}

interface HarFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Undefined where nobody knows. */
export function harInitiator(initiator: Initiator): HarInitiator | undefined {
  switch (initiator.kind) {
    case 'script':
      return { type: 'script', stack: { callFrames: initiator.frames.map(frameOf).reverse() } };
    case 'parser':
      return {
        type: 'parser',
        url: initiator.url,
        ...(initiator.line === undefined ? {} : { lineNumber: initiator.line - 1 }),
      };
    case 'preflight':
      return { type: 'preflight' };
    case 'unknown':
      return undefined;
    default:
      return assertNever(initiator);
  }
}

function frameOf({ url, functionName, line, column }: StackFrame): HarFrame {
  return { functionName, url, lineNumber: line - 1, columnNumber: column - 1 };
}
