// What vendors answer where no channel says otherwise: something that fits, and permission for every caller.
import type { Answer, Arrived } from '../../support/loopback.ts';

/** The smallest transparent GIF. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** One empty page. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

const BY_ENDING: Readonly<Record<string, Answer>> = {
  gif: { headers: { 'content-type': 'image/gif' }, body: PIXEL },
  js: { headers: { 'content-type': 'text/javascript' }, body: '' },
  css: { headers: { 'content-type': 'text/css' }, body: '' },
  html: { body: '<!doctype html><title>vendor</title>' },
  pdf: { headers: { 'content-type': 'application/pdf' }, body: PDF },
  zip: { headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="a.zip"' }, body: 'PK' },
};

export function vendorAnswer(arrived: Arrived): Answer {
  const ending = /\.(\w+)$/.exec(new URL(arrived.url).pathname)?.[1] ?? '';
  return allow(arrived, BY_ENDING[ending] ?? { status: 204 });
}

/** The answer with every permission that its caller could need (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function allow({ headers }: Arrived, answer: Answer): Answer {
  const { origin } = headers;
  const method = headers['access-control-request-method'];
  const names = headers['access-control-request-headers'];
  return {
    ...answer,
    headers: {
      'cache-control': 'no-cache',
      ...(origin !== undefined && { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }),
      ...(method !== undefined && { 'access-control-allow-methods': method }),
      ...(names !== undefined && { 'access-control-allow-headers': names }),
      ...answer.headers,
    },
  };
}
