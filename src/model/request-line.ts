// The short form of a request in examples, `METHOD URL BODY`, as a record.
import type { RequestRecord } from './request-record.ts';

/** `GET https://t.example/c?a=1` or `POST https://t.example/c key=value`: one space before the URL, one before the body. */
export function recordFromLine(line: string): RequestRecord {
  const [method = 'GET', url = '', ...body] = line.split(' ');
  return body.length === 0 ? { method, url } : { method, url, body: body.join(' ') };
}
