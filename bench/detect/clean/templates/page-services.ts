// Third parties that a page works with: payment, chat, search, tests of variants, measures of speed.
import { get, postForm, postJson, type CleanTemplate } from '../record.ts';

export const PAGE_SERVICE_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'stripe-telemetry',
    make: (draw) => ({
      method: 'POST',
      url: 'https://m.stripe.com/6',
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from(
        JSON.stringify({
          v2: 1,
          id: draw.hex(32),
          t: draw.float(),
          tag: draw.version(),
          src: 'js',
          a: {
            a: { v: 'true', t: 0 },
            d: { v: 'PDF Viewer,internal-pdf-viewer', t: 0.1 },
            f: { v: '1920w_1040h_24d_1r', t: 0 },
            i: { v: 'sessionStorage-enabled, localStorage-enabled', t: 0 },
            l: { v: draw.hex(32), t: 0 },
          },
          b: { a: draw.base64url(32), e: 0, n: true, w: `${draw.digits(13)}:${draw.hex(64)}` },
          h: draw.hex(20),
        }),
      ).toString('base64'),
    }),
  },
  {
    id: 'intercom-ping',
    make: (draw) =>
      postForm('https://api-iam.intercom.io/messenger/web/ping', {
        app_id: draw.letters(8),
        v: 3,
        g: draw.hex(40),
        s: draw.uuid(),
        r: '',
        platform: 'web',
        installation_type: 'js-snippet',
        Idempotency_Key: draw.hex(16),
        internal: '{}',
        is_intersection_booted: 'false',
        page_title: 'カードローン',
        user_active_company_id: -1,
        user_data: JSON.stringify({ anonymous_id: draw.uuid() }),
        source: 'apiBoot',
        sampling: 'false',
        referer: 'https://www.lender.example/',
      }),
  },
  {
    id: 'zendesk-config',
    make: (draw) =>
      get('https://ekr.zdassets.com/compose/web_widget/lender', {
        features: '1',
        nonce: draw.base64url(12),
        buid: draw.hex(32),
        suid: draw.hex(32),
        version: draw.hex(40),
        timestamp: iso(draw.millis()),
        data: Buffer.from(
          JSON.stringify({
            userAgent: 'Mozilla/5.0',
            pageView: {
              url: 'https://www.lender.example/',
              time: draw.below(900),
              loadTime: draw.float(),
              navigatorLanguage: 'ja',
              pageTitle: 'お問い合わせ',
              referrer: '',
            },
            buid: draw.hex(32),
            version: draw.hex(9),
            channel: 'web_widget',
          }),
        ).toString('base64'),
      }),
  },
  {
    id: 'firebase-installation',
    make: (draw) =>
      postJson(`https://firebaseinstallations.googleapis.com/v1/projects/lender-web/installations`, {
        fid: draw.base64url(16),
        authVersion: 'FIS_v2',
        appId: `1:${draw.digits(12)}:web:${draw.hex(22)}`,
        sdkVersion: `w:0.6.${draw.below(9)}`,
      }),
  },
  {
    id: 'firebase-config',
    make: (draw) =>
      get(`https://firebaseremoteconfig.googleapis.com/v1/projects/lender-web/namespaces/firebase:fetch`, {
        key: `AIza${draw.base64url(26)}`,
        appInstanceId: draw.base64url(16),
        appId: `1:${draw.digits(12)}:web:${draw.hex(22)}`,
      }),
  },
  {
    id: 'algolia-query',
    make: (draw) =>
      postJson(
        `https://${draw.letters(10)}-dsn.algolia.net/1/indexes/*/queries?x-algolia-agent=Algolia%20for%20JavaScript%20(4.24.0)&x-algolia-api-key=${draw.hex(32)}&x-algolia-application-id=${draw.word(10).toUpperCase()}`,
        {
          requests: [
            {
              indexName: 'prod_items',
              params: `query=%E3%83%AD%E3%83%BC%E3%83%B3&hitsPerPage=20&page=0&userToken=anonymous-${draw.uuid()}&facets=%5B%22brand%22%2C%22gender%22%2C%22prefecture%22%5D&clickAnalytics=true&filters=price%3A${draw.digits(4)}%20TO%20${draw.digits(5)}`,
            },
          ],
        },
      ),
  },
  {
    id: 'optimizely-event',
    make: (draw) =>
      postJson('https://logx.optimizely.com/v1/events', {
        account_id: draw.digits(10),
        anonymize_ip: true,
        client_name: 'js-client',
        client_version: draw.version(),
        enrich_decisions: true,
        project_id: draw.digits(11),
        revision: draw.digits(4),
        visitors: [
          {
            visitor_id: `oeu${draw.millis()}r0.${draw.digits(16)}`,
            session_id: 'AUTO',
            activation_timestamp: draw.millis(),
            attributes: [{ e: draw.digits(11), k: 'gclid', t: 'first-party', v: 'true' }],
            snapshots: [
              {
                decisions: [{ c: draw.digits(11), x: draw.digits(11), v: draw.digits(11) }],
                events: [{ e: draw.digits(11), k: 'apply_tel', u: draw.uuid(), t: draw.millis(), y: 'click' }],
              },
            ],
          },
        ],
      }),
  },
  {
    id: 'vwo-pixel',
    make: (draw, { url, title }) =>
      get('https://dev.visualwebsiteoptimizer.com/v.gif', {
        cd: JSON.stringify({ a: 1 }),
        a: draw.digits(6),
        d: 'lender.example',
        u: `D${draw.hex(32).toUpperCase()}`,
        h: draw.hex(32),
        t: 'false',
        r: `0.${draw.digits(16)}`,
        url,
        p: title,
        e: draw.digits(3),
        c: draw.below(4),
        random: `0.${draw.digits(17)}`,
      }),
  },
  {
    id: 'web-vitals',
    make: (draw) =>
      postJson('https://vitals.vercel-insights.com/v1/vitals', {
        dsn: draw.word(27),
        id: `v4-${draw.millis()}-${draw.digits(13)}`,
        page: '/apply/[step]',
        href: 'https://www.lender.example/apply/1',
        event_name: 'LCP',
        value: draw.float(),
        speed: '4g',
      }),
  },
  {
    id: 'cloudflare-rum',
    make: (draw) =>
      postJson('https://cloudflareinsights.com/cdn-cgi/rum', {
        resources: [],
        referrer: '',
        eventType: 1,
        firstPaint: Number(draw.float()),
        startTime: draw.millis() + 0.4,
        versions: { js: '2024.10.5', timings: 2 },
        pageloadId: draw.uuid(),
        location: 'https://www.lender.example/',
        nt: 'navigate',
        timingsV2: {
          transferSize: Number(draw.digits(5)),
          decodedBodySize: Number(draw.digits(6)),
          name: 'https://www.lender.example/',
        },
        siteToken: draw.hex(32),
        memory: { totalJSHeapSize: Number(draw.digits(8)) },
      }),
  },
];

function iso(millis: number): string {
  return new Date(millis).toISOString();
}
