// `_tagspill`: what a scan knows and HAR 1.2 has no member for. With it, recorded traffic is judged as it was when it was live.
import { z } from 'zod';
import type { Arrival, ConsentState, Transport } from '../../model/outbound-request.ts';

/** Of one entry. */
export interface EntryExtension {
  readonly id: string;
  readonly visit: string;
  /** The document that sent the request, as it was at send time. */
  readonly documentUrl: string;
  readonly arrival: Arrival;
  readonly transport: Transport;
  readonly consent: ConsentState;
  readonly action?: string | undefined;
  /** There when the body was not kept whole: its bytes on the wire, or null where they were not counted. */
  readonly cutFrom?: number | null | undefined;
}

/** A main document of a visit. */
export interface RecordedDocument {
  readonly visit: string;
  readonly url: string;
  readonly arrival: Arrival;
}

/** Of the log. */
export interface LogExtension {
  /** The values that were planted, by category. */
  readonly identity: Readonly<Record<string, readonly string[]>>;
  /** In the order of arrival. */
  readonly documents: readonly RecordedDocument[];
  /** Names of visits for reports. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the scan itself did not see, printable. */
  readonly gaps: readonly string[];
}

// The unions of the model as lists: the compiler checks that each word is one of the model's.
const ARRIVALS = [
  'goto',
  'link',
  'form-get',
  'form-post',
  'redirect',
  'script',
  'history',
  'frame',
  'unknown',
] as const satisfies readonly Arrival[];
const TRANSPORTS = [
  'navigation',
  'frame',
  'fetch',
  'xhr',
  'beacon',
  'image',
  'script',
  'style',
  'font',
  'media',
  'form',
  'worker',
  'websocket',
  'webtransport',
  'eventsource',
  'preflight',
  'prefetch',
  'preconnect',
  'report',
  'other',
] as const satisfies readonly Transport[];
const CONSENTS = ['before', 'accepted', 'rejected', 'not-asked', 'unknown'] as const satisfies readonly ConsentState[];

const VISIT = /^v\d+$/;

export const entryExtensionSchema: z.ZodType<EntryExtension> = z.object({
  id: z.string().regex(/^r[\d.]+$/),
  visit: z.string().regex(VISIT),
  documentUrl: z.url(),
  arrival: z.enum(ARRIVALS),
  transport: z.enum(TRANSPORTS),
  consent: z.enum(CONSENTS),
  action: z.string().optional(),
  cutFrom: z.number().nullish(),
});

export const logExtensionSchema: z.ZodType<LogExtension> = z.object({
  identity: z.record(z.string(), z.array(z.string())),
  documents: z.array(z.object({ visit: z.string().regex(VISIT), url: z.url(), arrival: z.enum(ARRIVALS) })),
  labels: z.record(z.string(), z.string()),
  gaps: z.array(z.string()),
});
