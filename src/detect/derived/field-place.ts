// Where a field stands, in words that do not change with what was typed: the key by which it is found again in another run.
import type { DecodedRequest, FieldPath } from '../../model/decoded-request.ts';

/** `around` is the outermost place that holds it: `query.dl` of `query.dl > query.mail`. */
export interface FieldPlace {
  readonly page: string;
  readonly key: string;
  readonly around: string;
}

/**
 * Page, recipient, method, number of path segments and field path. Neither the host's own labels nor the request's path are part of it: both may
 * be what is derived. Positions in lists are left out, because events come in any order; segments and labels keep theirs.
 */
export function placeOfField(page: string, { request, fields }: DecodedRequest, path: FieldPath): FieldPlace {
  const segments = fields.filter((field) => /^path\[\d+\]$/.test(field.path)).length;
  const sent = `${page}\n${request.sink.site} ${request.method} ${segments}`;
  const plain = path.replaceAll(/(?<!(?:^|[ >])(?:path|host))\[\d+\]/g, '[]');
  return { page, key: `${sent} ${plain}`, around: `${sent} ${aroundOf(plain)}` };
}

// A body that is no text may read as a few short texts, which are numbered.
function aroundOf(path: string): string {
  const outermost = path.split(' > ', 1)[0] ?? path;
  return outermost === 'body[]' ? 'body' : outermost;
}
