// One spelling for the addresses of a page, for comparing: what is opened is what the site wrote.
import { Raw } from '../../model/raw.ts';

/**
 * Without the fragment (unless a script routes by it), the default port, a trailing slash, the name of a folder's index page, session ids,
 * and parameters that only say where a visitor came from; the rest of the query in order.
 */
export function canonicalUrl(url: Raw): Raw {
  return url.ask((text) => {
    if (!URL.canParse(text)) return url;
    const { origin, pathname, search, hash } = new URL(text);
    const path = pathname
      .replace(SESSION_OF_PATH, '')
      .replace(/\/index\.html?$/i, '/')
      .replace(/(?<=.)\/+$/, '');
    const query = search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !IS_TRACKING.test(pair))
      .sort()
      .join('&');
    return new Raw(`${origin}${path}${query === '' ? '' : `?${query}`}${routeOfFragment(hash)}`);
  });
}

// Routers of single pages keep the page's name in the fragment: `#/cart`, `#!/cart`, `#!cart`.
function routeOfFragment(hash: string): string {
  return /^#(?:\/|!)/.test(hash) ? hash.replace(/^#!?\/*/, '#/') : '';
}

const SESSION_OF_PATH = /;jsessionid=[^/;]*/i;

// Campaign and click parameters of Google, Microsoft, Meta, X, TikTok, Yahoo! JAPAN, LINE, Mailchimp, HubSpot, Marketo and Adobe, as each
// vendor documents them; session ids of PHP, ASP and servlets.
const IS_TRACKING =
  /^(?:utm_[a-z_]+|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|_gl|_ga|msclkid|fbclid|twclid|ttclid|yclid|yjr_yjad|ldtag_cl|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|mkt_tok|s_cid|phpsessid|aspsessionid[a-z]*|jsessionid)(?:=|$)/i;
