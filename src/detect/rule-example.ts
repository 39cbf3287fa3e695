// An example of a rule file in one line: `METHOD URL`, or `METHOD URL BODY`.
import type { RequestRecord } from '../model/request-record.ts';

const LINE = /^([A-Z]+) ((?:https?|wss?):\/\/\S+)(?: (.+))?$/s;

/** The request, or undefined when the line is none. */
export function parseExample(line: string): RequestRecord | undefined {
  const [, method, url, body] = LINE.exec(line) ?? [];
  if (method === undefined || url === undefined || !URL.canParse(url)) return undefined;
  return body === undefined ? { method, url } : { method, url, body };
}
