// Everything that is asked of a page when it has come to rest: where it leads, what can be filled in, whether it asks for consent, what it keeps.
import type { BannerSight } from '../model/consent.ts';
import type { FormShape } from '../model/form-shape.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { collectHints } from './collect-hints.ts';
import { collectLinks, type PageLinks } from './collect-links.ts';
import { seeBanner } from './consent/see-banner.ts';
import { lookIntoPage, NOTHING_KEPT, type Kept } from './exposures/look-into-page.ts';
import { readAllForms } from './forms/read-forms.ts';
import type { Stage } from './stage.ts';

export interface Looked {
  readonly links: PageLinks;
  readonly forms: readonly FormShape[];
  /** Forms that were too many to be read. */
  readonly formsBeyond: number;
  readonly banner: BannerSight | undefined;
  readonly kept: Kept;
}

/** Of a page that nobody looked at. */
export const NOT_LOOKED: Looked = {
  links: { links: [], leaving: [] },
  forms: [],
  formsBeyond: 0,
  banner: undefined,
  kept: NOTHING_KEPT,
};

/** Asked all at once; undefined when the page does not answer. `document` is what it is if it has come to no other. */
export async function lookAtPage({ tab, log, trail }: Stage, document: DocumentRef): Promise<Looked | undefined> {
  const [links, forms, banner, kept] = await Promise.all([
    collectLinks(tab),
    readAllForms(tab),
    seeBanner(tab),
    lookIntoPage(tab, trail.mainDocuments().at(-1)?.ref ?? document),
    collectHints(tab, log),
  ]);
  return links === undefined ? undefined : { links, forms: forms?.forms ?? [], formsBeyond: forms?.beyond ?? 0, banner, kept };
}
