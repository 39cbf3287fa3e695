// Adobe Analytics with all of its seventy-five props, and the edge of the Experience Platform.
import type { Draw } from '../draw.ts';
import { drawText } from '../page.ts';
import { postForm, postJson, type CleanTemplate } from '../record.ts';

const iso = (draw: Draw): string => new Date(draw.millis()).toISOString();

export const ADOBE_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'adobe-analytics',
    make: (draw, { url, title, referrer }) => {
      const props: Record<string, string> = {};
      for (let at = 1; at <= 75; at += 1)
        props[`c${at}`] = draw.pick([
          title,
          drawText(draw),
          draw.digits(4),
          draw.digits(7),
          draw.date('/'),
          draw.hex(32),
          'D=v1',
          `jp:loan:${draw.letters(5)}`,
          draw.float(),
          '21:30|Sunday',
          `New|${draw.below(300)}`,
          draw.uuid(),
          draw.code(3),
          draw.pick(['pc', 'logout', 'guest', 'ローン']),
        ]);
      return postForm(`https://sanalytics.lender-cdn.example/b/ss/lenderprod/1/JS-2.26.0-LDQM/s${draw.digits(14)}`, {
        AQB: 1,
        ndh: 1,
        pf: 1,
        t: `5/10/${2024 + draw.below(2)} 21:30:${draw.code(2)} 2 -540`,
        mid: draw.digits(38),
        aamlh: 11,
        ce: 'UTF-8',
        ns: 'lender',
        pageName: `jp:${title}`,
        g: url,
        r: referrer,
        cc: 'JPY',
        ch: 'loan',
        server: 'www',
        events: 'event1,event12=3',
        products: `;${draw.digits(13)};1;${draw.digits(5)};event5=${draw.digits(3)};eVar7=${draw.hex(8)}`,
        ...props,
        v1: 'D=c1',
        v5: draw.digits(6),
        v20: draw.digits(12),
        h1: 'top|loan|lp',
        s: '1920x1080',
        c: 24,
        j: '1.6',
        v: 'N',
        k: 'Y',
        bw: 1263,
        bh: 969,
        mcorgid: `${draw.hex(24).toUpperCase()}@AdobeOrg`,
        AQE: 1,
      });
    },
  },
  {
    id: 'adobe-edge',
    make: (draw, { url, title, referrer }) =>
      postJson(
        `https://edge.adobedc.net/ee/v1/interact?configId=${draw.uuid()}&requestId=${draw.uuid()}`,
        {
          meta: {
            state: {
              domain: 'lender.example',
              cookiesEnabled: true,
              entries: [{ key: `kndctr_${draw.hex(24).toUpperCase()}_AdobeOrg_identity`, value: `Ci${draw.base64url(60)}` }],
            },
          },
          events: [
            {
              xdm: {
                eventType: 'web.webpagedetails.pageViews',
                web: { webPageDetails: { URL: url, name: title, siteSection: 'loan' }, webReferrer: { URL: referrer } },
                device: { screenHeight: 1080, screenWidth: 1920 },
                environment: { type: 'browser', browserDetails: { viewportWidth: 1263 } },
                placeContext: { localTime: `${draw.date()}T21:30:01.123+09:00`, localTimezoneOffset: -540 },
                timestamp: iso(draw),
                identityMap: { ECID: [{ id: draw.digits(38), authenticatedState: 'ambiguous', primary: true }] },
                implementationDetails: { name: 'https://ns.adobe.com/experience/alloy', version: draw.version() },
                productListItems: [{ SKU: draw.digits(13), priceTotal: 1200, name: drawText(draw) }],
              },
            },
          ],
        },
        'text/plain; charset=UTF-8',
      ),
  },
];
