// A HAR request's `postData` → the bytes that were sent, or why they are not there.
import type { Body } from '../../model/outbound-request.ts';
import { RawBytes } from '../../model/raw.ts';
import type { EntryExtension } from './har-extension.ts';
import type { HarParam, HarPostData, HarRequest } from './har-entry.ts';

/** `lost`: there was a body that the recorder left out. `damaged`: it was bytes, and the recorder wrote them down as if they were text. */
export interface RecordedBody {
  readonly body: Body;
  readonly flaw: 'lost' | 'damaged' | undefined;
}

export function bodyOfEntry(request: HarRequest, extension: EntryExtension | undefined): RecordedBody {
  const { postData } = request;
  const bytes = postData === undefined ? undefined : bytesOf(postData);
  if (bytes === undefined || bytes.length === 0)
    return { body: { kind: 'none' }, flaw: announcedBytes(request) > 0 ? 'lost' : undefined };
  const contentType = (postData?.mimeType ?? '') || headerOf(request, 'content-type');
  const held = { bytes: new RawBytes(bytes), contentType };
  if (extension?.cutFrom !== undefined)
    return { body: { kind: 'truncated', ...held, sentBytes: extension.cutFrom ?? undefined }, flaw: undefined };
  const isDamaged = postData?.text?.includes('\uFFFD') === true;
  return { body: { kind: 'bytes', ...held }, flaw: isDamaged ? 'damaged' : undefined };
}

/** A header's value by its lower-case name. */
export function headerOf({ headers }: HarRequest, name: string): string | undefined {
  return headers?.find((header) => header.name.toLowerCase() === name)?.value;
}

function bytesOf({ text, encoding, _base64, params, mimeType }: HarPostData): Buffer | undefined {
  const isBase64 = _base64 === true || encoding === 'base64';
  if (text !== undefined && text !== '') return Buffer.from(text, isBase64 ? 'base64' : 'utf8');
  return params === undefined || params.length === 0 ? undefined : Buffer.from(writeParams(params, mimeType ?? ''), 'utf8');
}

// Params are decoded names and values; the body is made from them again, in the form that its type asks for.
function writeParams(params: readonly HarParam[], mimeType: string): string {
  const members = new Map(params.map(({ name, value }) => [name, value]));
  if (/^application\/json\b/i.test(mimeType) && members.size === params.length)
    return JSON.stringify(Object.fromEntries(members));
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";]+)/i.exec(mimeType)?.[1];
  if (boundary === undefined) return new URLSearchParams(params.map(({ name, value }) => [name, textOf(value)])).toString();
  const parts = params.map(({ name, value, fileName, contentType }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"`;
    const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${type}\r\n${textOf(value)}\r\n`;
  });
  return `${parts.join('')}--${boundary}--\r\n`;
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function announcedBytes(request: HarRequest): number {
  const { bodySize = -1 } = request;
  return bodySize > 0 ? bodySize : Number(headerOf(request, 'content-length') ?? 0);
}
