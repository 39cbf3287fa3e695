// The browser's account of what caused a request, in the model's words and with redacted addresses.
import type { Initiator, StackFrame } from '../../model/outbound-request.ts';
import { redactLocation } from '../../model/redacted-url.ts';
import type { CdpInitiator, StackTrace } from './protocol.ts';

/** Enough to name the tag that sent it; a framework's own depth says nothing more. */
const MOST_FRAMES = 32;

/** Outermost call first, across asynchronous calls. A navigation from the address bar has no cause to name. */
export function initiatorOf(initiator: CdpInitiator | undefined): Initiator {
  if (initiator === undefined) return { kind: 'unknown' };
  if (initiator.type === 'preflight') return { kind: 'preflight' };
  const frames = initiator.stack === undefined ? [] : framesOf(initiator.stack);
  if (frames.length > 0) return { kind: 'script', frames };
  if (initiator.type !== 'parser' || initiator.url === undefined) return { kind: 'unknown' };
  const line = initiator.lineNumber === undefined ? undefined : initiator.lineNumber + 1;
  return { kind: 'parser', url: redactLocation(initiator.url), line };
}

function framesOf(stack: StackTrace): readonly StackFrame[] {
  const innermostFirst: StackFrame[] = [];
  for (let trace: StackTrace | undefined = stack; trace !== undefined; trace = trace.parent) {
    for (const { url, functionName, lineNumber, columnNumber } of trace.callFrames) {
      innermostFirst.push({ url: redactLocation(url), functionName, line: lineNumber + 1, column: columnNumber + 1 });
    }
  }
  return innermostFirst.slice(0, MOST_FRAMES).reverse();
}
