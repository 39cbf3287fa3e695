// The events that are listened to in somebody else's browser, by name: Playwright's sessions have no way to hear all.

export const HEARD_EVENTS: readonly string[] = [
  'Target.attachedToTarget',
  'Target.detachedFromTarget',
  'Target.receivedMessageFromTarget',
  'Page.frameAttached',
  'Page.frameNavigated',
  'Page.frameRequestedNavigation',
  'Page.navigatedWithinDocument',
  'Network.requestWillBeSent',
  'Network.requestWillBeSentExtraInfo',
  'Network.requestServedFromCache',
  'Network.responseReceived',
  'Network.loadingFinished',
  'Network.loadingFailed',
  'Network.webSocketCreated',
  'Network.webSocketWillSendHandshakeRequest',
  'Network.webSocketHandshakeResponseReceived',
  'Network.webSocketFrameSent',
  'Network.webSocketFrameError',
  'Network.webSocketClosed',
  'Network.webTransportCreated',
  'Preload.prefetchStatusUpdated',
  'Preload.prerenderStatusUpdated',
];

/** An event of our own: the body of a request, asked for because its event did not hold it. Without `postData` nobody has it. */
export const BODY_TOLD = 'Network.requestBodyTold';

export interface BodyTold {
  readonly requestId: string;
  readonly postData?: string;
  readonly base64Encoded?: boolean;
}
