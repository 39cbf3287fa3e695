// The document in a tab's main frame: has it come, is it whole, how long is it.
import { Raw } from '../model/raw.ts';
import type { CdpEvent, DataReceived, FrameNavigated, RequestWillBeSent, ResponseReceived } from './cdp/protocol.ts';
import { MOST_DOCUMENT_BYTES } from './visit-failure.ts';

export interface MainDocument {
  readonly take: (event: CdpEvent) => void;
  readonly isLoaded: () => boolean;
  readonly isTooLarge: () => boolean;
  /** Of the answer that it came with. */
  readonly status: () => number | undefined;
  /** Of the same answer; names as sent, several headers of a name apart by line breaks. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Address of the last one that was asked for, whether it came or not. */
  readonly lastAsked: () => Raw | undefined;
  /** Another one is asked for. */
  readonly forget: () => void;
}

/** `stop` is called once for a document that is longer than a page may be. */
export function followMainDocument(targetId: string, stop: () => void): MainDocument {
  let loader: string | undefined;
  let bytes = 0;
  let isTooLarge = false;
  let isLoaded = false;
  let status: number | undefined;
  let headers: Readonly<Record<string, string>> = {};
  let lastAsked: Raw | undefined;
  // A page has the id of its main frame.
  const isMain = (frameId: string | undefined): boolean => frameId === targetId;
  return {
    take: ({ method, params }) => {
      if (method === 'Page.loadEventFired') isLoaded = true;
      else if (method === 'Page.frameNavigated' && isMain((params as FrameNavigated).frame.id)) isLoaded = false;
      else if (method === 'Network.requestWillBeSent') {
        const { frameId, requestId, loaderId, request } = params as RequestWillBeSent;
        if (isMain(frameId) && requestId === loaderId) lastAsked = new Raw(request.url);
      } else if (method === 'Network.responseReceived') {
        const { frameId, requestId, loaderId, response } = params as ResponseReceived;
        if (!isMain(frameId) || requestId !== loaderId) return;
        ({ status, headers = {} } = response);
        loader = loaderId;
        bytes = 0;
      } else if (method === 'Network.dataReceived') {
        const { requestId, dataLength } = params as DataReceived;
        if (requestId !== loader || isTooLarge) return;
        bytes += dataLength;
        if (bytes <= MOST_DOCUMENT_BYTES) return;
        isTooLarge = true;
        stop();
      }
    },
    isLoaded: () => isLoaded,
    isTooLarge: () => isTooLarge,
    status: () => status,
    headers: () => headers,
    lastAsked: () => lastAsked,
    forget: () => {
      isLoaded = false;
      status = undefined;
    },
  };
}
