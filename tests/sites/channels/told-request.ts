// A captured request with its values in plain sight: tests know their own synthetic values.
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';

export interface ToldRequest {
  /** The channel whose visit it was captured in; undefined when it came too late for one. */
  readonly visit: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

export function toldRequest({ method, url, headers, body }: OutboundRequest, visit: string | undefined): ToldRequest {
  return {
    visit,
    method,
    url: url.reveal((text) => text),
    headers: headers.map(({ name, value }) => [name, value.reveal((text) => text)] as const),
    body: body.kind === 'none' ? Buffer.alloc(0) : body.bytes.reveal((bytes) => Buffer.from(bytes)),
  };
}
