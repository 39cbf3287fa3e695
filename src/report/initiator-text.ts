// What caused a request, in a few words: the frame that called the network, or the document that named the resource.
import { assertNever } from '../model/assert-never.ts';
import type { Initiator } from '../model/outbound-request.ts';
import type { Messages } from './messages/message-catalogue.ts';

/** `https://t.example/tag.js:12 send`; frames are outermost first, so the last one made the call. */
export function initiatorText(initiator: Initiator, { initiator: words }: Messages): string {
  switch (initiator.kind) {
    case 'script': {
      const frame = initiator.frames.at(-1);
      return frame === undefined ? words.unknown : `${frame.url}:${frame.line} ${frame.functionName}`.trimEnd();
    }
    case 'parser':
      return initiator.line === undefined ? initiator.url : `${initiator.url}:${initiator.line}`;
    case 'preflight':
    case 'unknown':
      return words[initiator.kind];
    default:
      return assertNever(initiator);
  }
}
