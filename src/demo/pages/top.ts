// The lender's top page. Case 5 is reaching it by a link in a mail that adds the reader's address.
import { twinOf, type Answer, type Routes, type Visit } from '../lender.ts';
import { html, inlineScript, type Html } from './html.ts';

/** What a lender says about itself. */
export interface TopCopy {
  readonly headline: string;
  readonly lead: string;
  readonly offers: readonly { readonly title: string; readonly text: string }[];
}

// The server has read the address by now; the browser need not keep it. It has to run before the first tag does.
const STRIP_ADDRESS = inlineScript(`if (location.search) history.replaceState(null, '', location.pathname);`);

/** What stands under the headline, on the page or on its repaired twin: a search box, a word to readers of a mail, or nothing. */
export type BelowHeadline = (repaired: boolean, visit: Visit) => Html | undefined;

export function topRoutes(copy: TopCopy, below: BelowHeadline = () => undefined): Routes {
  return {
    'GET /': (visit) => topPage(copy, below(false, visit)),
    [`GET ${twinOf('/')}`]: (visit) => ({ ...topPage(copy, below(true, visit)), beforeTags: STRIP_ADDRESS }),
  };
}

function topPage(copy: TopCopy, below: Html | undefined): Extract<Answer, { kind: 'page' }> {
  const offers = copy.offers.map(
    (offer) =>
      html`<div class="card">
        <h2>${offer.title}</h2>
        <p>${offer.text}</p>
      </div>`,
  );
  return {
    kind: 'page',
    title: copy.headline,
    main: html`<div class="hero">
        <h1>${copy.headline}</h1>
        <p>${copy.lead}</p>
      </div>
      ${below ?? ''}
      <div class="cards">${offers}</div>`,
  };
}
