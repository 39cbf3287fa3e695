// What is read of a HAR entry, and what recorders write beside the standard.
// HAR 1.2: http://www.softwareishard.com/blog/har-12-spec/. Members with `_` are extensions: `_resourceType`, `_initiator` and
// `_webSocketMessages` are Chrome's (DevTools front_end/models/har/Log.ts), `_tagspill` is ours.
import { z } from 'zod';
import type { CdpInitiator, StackTrace } from '../cdp/protocol.ts';
import { entryExtensionSchema, type EntryExtension } from './har-extension.ts';

export interface HarNameValue {
  readonly name: string;
  readonly value: string;
}

export interface HarPostData {
  readonly mimeType?: string | undefined;
  readonly text?: string | undefined;
  /** `base64`, as `content.encoding` of the standard; some recorders write `_base64: true` instead. */
  readonly encoding?: string | undefined;
  readonly _base64?: boolean | undefined;
  readonly params?: readonly HarParam[] | undefined;
}

export interface HarParam {
  readonly name: string;
  /** A text; chrome-har 0.2 writes the members of a JSON body here as what they are. */
  readonly value?: unknown;
  readonly fileName?: string | undefined;
  readonly contentType?: string | undefined;
}

export interface HarRequest {
  readonly url: string;
  readonly method?: string | undefined;
  readonly headers?: readonly HarNameValue[] | undefined;
  readonly cookies?: readonly HarNameValue[] | undefined;
  /** Bytes on the wire; -1 where the recorder did not know. */
  readonly bodySize?: number | undefined;
  readonly postData?: HarPostData | undefined;
}

export interface HarResponse {
  readonly status?: number | undefined;
  readonly redirectURL?: string | undefined;
  readonly content?: { readonly mimeType?: string | undefined } | undefined;
}

export interface HarSocketMessage {
  readonly type: string;
  /** Seconds since the Unix epoch. */
  readonly time?: number | undefined;
  /** RFC 6455: 1 is text; all else is written as base64. */
  readonly opcode?: number | undefined;
  readonly data: string;
}

export interface HarEntry {
  readonly request: HarRequest;
  readonly pageref?: string | undefined;
  readonly startedDateTime?: string | undefined;
  readonly response?: HarResponse | undefined;
  readonly _resourceType?: string | undefined;
  readonly _initiator?: CdpInitiator | undefined;
  readonly _webSocketMessages?: readonly HarSocketMessage[] | undefined;
  readonly _tagspill?: EntryExtension | undefined;
}

/** What was read of an entry; `flaw` names the member that was not as the standard says, and with which the rest was given up. */
export type EntryReading =
  | { readonly kind: 'whole'; readonly entry: HarEntry }
  | { readonly kind: 'url-only'; readonly entry: HarEntry; readonly flaw: string }
  | { readonly kind: 'unusable'; readonly flaw: string };

/** What goes out is read strictly: a header that is skipped in silence would be a header called clean. The rest may be missing. */
export function readEntry(value: unknown): EntryReading {
  const whole = entrySchema.safeParse(value);
  if (whole.success) return { kind: 'whole', entry: whole.data };
  const flaw = (whole.error.issues[0]?.path ?? []).map(String).join('.');
  const least = leastSchema.safeParse(value);
  return least.success ? { kind: 'url-only', entry: least.data, flaw } : { kind: 'unusable', flaw: flaw || 'entry' };
}

const maybe = <T>(schema: z.ZodType<T>): z.ZodType<T | undefined> => schema.nullish().transform((value) => value ?? undefined);
const careless = <T>(schema: z.ZodType<T>): z.ZodType<T | undefined> => maybe(schema).catch(undefined);

const text = maybe(z.string());
const nameValues = maybe(z.array(z.object({ name: z.string(), value: z.string() })));
const callFrame = z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number(), columnNumber: z.number() });
const stackTrace: z.ZodType<StackTrace> = z.lazy(() =>
  z.object({ callFrames: z.array(callFrame), parent: stackTrace.exactOptional() }),
);
const initiator: z.ZodType<CdpInitiator> = z.object({
  type: z.string(),
  url: z.string().exactOptional(),
  lineNumber: z.number().exactOptional(),
  stack: stackTrace.exactOptional(),
});
const postData = z.object({
  mimeType: text,
  text,
  encoding: text,
  _base64: maybe(z.boolean()),
  params: maybe(z.array(z.object({ name: z.string(), value: maybe(z.unknown()), fileName: text, contentType: text }))),
});
const socketMessage = z.object({ type: z.string(), time: maybe(z.number()), opcode: maybe(z.number()), data: z.string() });
const aside = {
  pageref: careless(z.string()),
  startedDateTime: careless(z.string()),
  response: careless(
    z.object({
      status: careless(z.number()),
      redirectURL: careless(z.string()),
      content: careless(z.object({ mimeType: careless(z.string()) })),
    }),
  ),
  _resourceType: careless(z.string()),
  _initiator: careless(initiator),
};
const entrySchema: z.ZodType<HarEntry> = z.object({
  ...aside,
  request: z.object({
    url: z.string(),
    method: text,
    headers: nameValues,
    cookies: nameValues,
    bodySize: careless(z.number()),
    postData: maybe(postData),
  }),
  _webSocketMessages: maybe(z.array(socketMessage)),
  _tagspill: maybe(entryExtensionSchema),
});
const leastSchema: z.ZodType<HarEntry> = z.object({ ...aside, request: z.object({ url: z.string() }) });
