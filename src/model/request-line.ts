// The short form of a request in examples of rules and vendors: `METHOD URL`, or `METHOD URL BODY`.
import type { RequestRecord } from './request-record.ts';

const LINE = /^([A-Z]+) ((?:https?|wss?):\/\/\S+)(?: (.+))?$/s;

/** The record, or undefined when the line is none. One space stands before the URL, one before the body. */
export function recordFromLine(line: string): RequestRecord | undefined {
  const [, method, url, body] = LINE.exec(line) ?? [];
  if (method === undefined || url === undefined || !URL.canParse(url)) return undefined;
  return body === undefined ? { method, url } : { method, url, body };
}
