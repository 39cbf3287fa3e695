// One JSON request a line → traffic. The format is the contract's: only `url` is required.
import { basename } from 'node:path';
import { z } from 'zod';
import type { OutboundRequest } from '../../model/outbound-request.ts';
import { MASK } from '../../model/redacted-url.ts';
import { requestFromRecord, type RequestRecord } from '../../model/request-record.ts';
import { ScanError } from '../../model/scan-error.ts';
import { siteOf } from '../site.ts';
import type { ReadContext, Traffic, TrafficSource } from '../traffic-source.ts';

export const jsonLines: TrafficSource = {
  id: 'json-lines',
  accepts: (fileName, head) => /\.(?:jsonl|ndjson)$/i.test(fileName) || isRequestLine(firstLine(head)),
  read: readLines,
};

type LineReading =
  | { readonly ok: true; readonly record: RequestRecord }
  /** Printable: names members, never what stood in them. */
  | { readonly ok: false; readonly flaw: string };

function readLines(file: string, text: string, context: ReadContext): Traffic {
  const requests: OutboundRequest[] = [];
  const gaps: string[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') continue;
    const reading = readLine(content);
    const entry = requests.length + gaps.length;
    if (reading.ok) requests.push(requestOf(reading.record, { file, entry, context }));
    else gaps.push(`${file}:${index + 1}: ${reading.flaw}`);
  }
  if (requests.length === 0 && gaps.length > 0)
    throw new ScanError('TRAFFIC_INVALID', 'no line is a request', { position: { file, line: 1, column: 1 } });
  if (requests.length === 0) gaps.push(`${file}: the recording holds no request`);
  gaps.push(...tellRedacted(file, requests));
  return { requests, documents: [], gaps, labelOf: () => undefined };
}

// The request list of a run directory has no values left: reading it again must not look like a clean result.
function tellRedacted(file: string, requests: readonly OutboundRequest[]): readonly string[] {
  const redacted = requests.filter(({ url }) => url.ask((text) => text.includes(MASK))).length;
  if (redacted === 0) return [];
  const subject = redacted === 1 ? '1 request is' : `${redacted} requests are`;
  return [`${file}: ${subject} redacted (${MASK}), so what was sent cannot be judged`];
}

function requestOf(
  record: RequestRecord,
  { file, entry, context }: { file: string; entry: number; context: ReadContext },
): OutboundRequest {
  return requestFromRecord(record, {
    id: `r${entry + 1}`,
    siteOf,
    ...context,
    ...(/^wss?:/i.test(record.url) ? { transport: 'websocket' } : {}),
    origin: { file: basename(file), entry },
  });
}

function readLine(content: string): LineReading {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { ok: false, flaw: 'the line is not JSON' };
  }
  const read = recordSchema.safeParse(value);
  if (read.success) return { ok: true, record: read.data };
  const [issue] = read.error.issues;
  const member = issue?.path[0];
  return { ok: false, flaw: `${member === undefined ? '' : `\`${String(member)}\`: `}${issue?.message ?? 'not a request'}` };
}

const address = (schemes: RegExp, expected: string): z.ZodType<string> =>
  z.string({ error: expected }).refine((url) => schemes.test(url) && URL.canParse(url), { error: expected });

// Other members are let be: the request list of a run directory has more.
const recordSchema: z.ZodType<RequestRecord> = z
  .object(
    {
      url: address(/^(?:https?|wss?):\/\//i, 'expected an absolute URL (http, https, ws or wss)'),
      method: z.string({ error: 'expected a method' }).exactOptional(),
      headers: z.record(z.string(), z.string(), { error: 'expected names with text values' }).exactOptional(),
      body: z.string({ error: 'expected text' }).exactOptional(),
      bodyBase64: z
        .string({ error: 'expected base64' })
        .regex(/^[A-Za-z0-9+/_-]*={0,2}$/, { error: 'expected base64' })
        .exactOptional(),
      page: address(/^https?:\/\//i, 'expected an absolute URL (http or https)').exactOptional(),
    },
    { error: 'expected an object with `url`' },
  )
  .refine(({ body, bodyBase64 }) => body === undefined || bodyBase64 === undefined, {
    error: 'has both `body` and `bodyBase64`',
  });

function firstLine(head: string): string {
  return /\S.*/.exec(head.replace(/^\uFEFF/, ''))?.[0] ?? '';
}

// The head may end within a long first line.
function isRequestLine(line: string): boolean {
  return /^\{.*"url"\s*:/.test(line);
}
