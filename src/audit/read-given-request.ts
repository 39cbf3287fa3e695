// A request that somebody typed → the model's: a URL, `METHOD URL BODY`, or one line of JSON as recordings have them.
import { siteOf } from '../capture/site.ts';
import { sources } from '../capture/sources/index.ts';
import type { OutboundRequest } from '../model/outbound-request.ts';
import type { Raw } from '../model/raw.ts';
import { recordFromLine } from '../model/request-line.ts';
import { requestFromRecord } from '../model/request-record.ts';
import { ScanError } from '../model/scan-error.ts';
import { EXAMPLE_PAGE } from './check-rules.ts';

/** Sent by the page of the rules' own examples unless it or `page` names one. Throws REQUEST_INVALID, which never repeats the text. */
export function readGivenRequest(given: Raw, page: string = EXAMPLE_PAGE): OutboundRequest {
  let request: OutboundRequest | undefined;
  given.ask((text): void => {
    const written = text.trim();
    const record = recordFromLine(/^[a-z]+:\/\//i.test(written) ? `GET ${written}` : written);
    if (record !== undefined) request = requestFromRecord(record, { id: 'r1', siteOf, page });
    else if (written.startsWith('{')) request = fromJson(written, page);
  });
  if (request === undefined) throw new ScanError('REQUEST_INVALID', 'neither an absolute URL nor a request in JSON');
  return { ...request, origin: undefined };
}

function fromJson(line: string, page: string): OutboundRequest {
  try {
    const { requests } = sources['json-lines'].read('request', line.replaceAll('\n', ' '), { page });
    const [request] = requests;
    if (request !== undefined) return request;
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
  }
  throw new ScanError(
    'REQUEST_INVALID',
    'the JSON needs `url`, and may have `method`, `headers`, `body` or `bodyBase64`, and `page`',
  );
}
