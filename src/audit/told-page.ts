// An ended visit as a terminal may name it while the run goes on: what the report will hide of it is hidden already.
import type { Identity } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { MASK, redactUrl } from '../model/redacted-url.ts';
import { documentOfVisit } from '../capture/document-of-visit.ts';
import { decodeDocument, type DecodeOptions } from '../decode/decode-request.ts';
import { repeatsPlanted } from './guard-output.ts';
import type { HiddenHosts } from './hidden-hosts.ts';

/** Printable: no value stands in either. */
export interface ToldPage {
  readonly page: string;
  readonly label: string | undefined;
}

export interface ToldBy {
  /** Asked about the visit's own host as well: a page that nobody opened has no document. */
  readonly hosts: HiddenHosts;
  readonly options: DecodeOptions;
  readonly planted: Identity;
}

export function toldPage(visit: Pick<PageVisit, 'id' | 'url' | 'label'>, { hosts, options, planted }: ToldBy): ToldPage {
  hosts.look(decodeDocument(documentOfVisit(visit), options));
  const shown = hosts.shown() ?? ((text: string): string => text);
  // The net under a report's files, here too: a form is named by what its page says.
  const guarded = (text: string): string => (repeatsPlanted(text, planted) === undefined ? text : MASK);
  const { url, label } = visit;
  return { page: guarded(shown(redactUrl(url))), label: label === undefined ? undefined : guarded(shown(label)) };
}
