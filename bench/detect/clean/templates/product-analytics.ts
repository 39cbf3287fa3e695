// JSON and form senders of product analytics and data platforms.
import { gzipSync } from 'node:zlib';
import type { Draw } from '../draw.ts';
import { drawText, type Page } from '../page.ts';
import { postBytes, postForm, postJson, type CleanTemplate } from '../record.ts';

const iso = (draw: Draw): string => new Date(draw.millis()).toISOString();

function segmentEvent(draw: Draw, { url, title, referrer }: Page): object {
  return {
    timestamp: iso(draw),
    type: 'track',
    event: 'Product Viewed',
    anonymousId: draw.uuid(),
    messageId: `ajs-next-${draw.millis()}-${draw.uuid()}`,
    writeKey: draw.word(32),
    userId: null,
    sentAt: iso(draw),
    integrations: {},
    context: {
      page: { path: '/', referrer, search: '', title, url },
      userAgent: 'Mozilla/5.0',
      locale: 'ja-JP',
      timezone: 'Asia/Tokyo',
      library: { name: 'analytics.js', version: 'npm:next-1.70.0' },
      campaign: { name: draw.date(''), source: 'yahoo' },
    },
    properties: {
      product_id: draw.digits(13),
      sku: `${draw.letters(2)}-${draw.digits(5)}`,
      name: drawText(draw),
      brand: 'テストブランド',
      category: 'cards',
      price: Number(draw.float()),
      position: draw.below(30),
      coupon: draw.word(8),
      variant: draw.hex(6),
      image_url: `https://cdn.example/${draw.hex(8)}@2x.png`,
    },
    _metadata: { bundled: ['Segment.io'], unbundled: [], bundledIds: [draw.hex(24)] },
  };
}

function posthogBatch(draw: Draw, { url, title, referrer }: Page): string {
  return JSON.stringify([
    {
      uuid: draw.uuid(),
      event: '$pageview',
      properties: {
        $os: 'Windows',
        $os_version: '10.0',
        $browser: 'Chrome',
        $device_type: 'Desktop',
        $timezone: 'Asia/Tokyo',
        $current_url: url,
        $host: 'www.lender.example',
        $pathname: '/',
        $raw_user_agent: 'Mozilla/5.0',
        $browser_version: 131,
        $screen_height: 1080,
        $viewport_width: 1263,
        $lib: 'web',
        $lib_version: draw.version(),
        $insert_id: draw.word(16),
        $time: draw.seconds() + 0.123,
        distinct_id: draw.uuid(),
        $device_id: draw.uuid(),
        $session_id: draw.uuid(),
        $window_id: draw.uuid(),
        $referrer: referrer,
        title,
        token: `phc_${draw.word(43)}`,
        $feature_flag_payloads: {},
        '$feature/new-form': 'control',
        $active_feature_flags: ['pin-login', 'email-otp'],
      },
      timestamp: iso(draw),
    },
  ]);
}

export const PRODUCT_ANALYTICS_TEMPLATES: readonly CleanTemplate[] = [
  { id: 'segment-track', make: (draw, page) => postJson('https://api.segment.io/v1/t', segmentEvent(draw, page), 'text/plain') },
  {
    id: 'segment-proxy',
    make: (draw, page) =>
      postJson('https://events.cdp-proxy.example/v1/batch', {
        batch: [segmentEvent(draw, page), segmentEvent(draw, page)],
        sentAt: iso(draw),
      }),
  },
  {
    id: 'amplitude-http',
    make: (draw, { url, title }) =>
      postJson('https://api2.amplitude.com/2/httpapi', {
        api_key: draw.hex(32),
        events: [
          {
            device_id: draw.uuid(),
            session_id: draw.millis(),
            time: draw.millis(),
            platform: 'Web',
            language: 'ja-JP',
            ip: '$remote',
            insert_id: draw.uuid(),
            event_type: '[Amplitude] Page Viewed',
            event_properties: {
              '[Amplitude] Page Location': url,
              '[Amplitude] Page Title': title,
              '[Amplitude] Page Counter': draw.below(9),
            },
            event_id: draw.below(9000),
            library: 'amplitude-ts/2.11.0',
            user_agent: 'Mozilla/5.0',
            user_properties: { $set: { plan: 'free' }, $setOnce: { initial_utm_source: 'EMPTY', initial_gclid: 'EMPTY' } },
          },
        ],
        options: { min_id_length: 1 },
        client_upload_time: iso(draw),
        request_metadata: { sdk: { metrics: { histogram: {} } } },
      }),
  },
  {
    id: 'mixpanel-track',
    make: (draw, { url }) =>
      postForm(`https://api-js.mixpanel.com/track/?verbose=1&ip=1&_=${draw.millis()}`, {
        data: JSON.stringify([
          {
            event: 'Page View',
            properties: {
              $os: 'Mac OS X',
              $browser: 'Chrome',
              $current_url: url,
              $browser_version: 131,
              $screen_height: 900,
              mp_lib: 'web',
              $lib_version: '2.56.0',
              $insert_id: draw.word(16),
              time: draw.seconds() + 0.5,
              distinct_id: `$device:${draw.uuid()}`,
              $device_id: draw.uuid(),
              $initial_referrer: '$direct',
              $initial_referring_domain: '$direct',
              token: draw.hex(32),
              mp_sent_by_lib_version: '2.56.0',
            },
          },
        ]),
      }),
  },
  {
    id: 'posthog-gzip',
    make: (draw, page) =>
      postBytes(
        `https://us.i.posthog.com/e/?ip=1&_=${draw.millis()}&ver=${draw.version()}&compression=gzip-js`,
        gzipSync(posthogBatch(draw, page)),
        'text/plain',
      ),
  },
  {
    id: 'posthog-proxy-base64',
    make: (draw, page) =>
      postForm(`https://ph.metrics.example/e/?compression=base64&ip=1&_=${draw.millis()}`, {
        data: Buffer.from(posthogBatch(draw, page)).toString('base64'),
      }),
  },
  {
    id: 'snowplow-post',
    make: (draw, { url, title, referrer }) => {
      const context = {
        schema: 'iglu:com.snowplowanalytics.snowplow/contexts/jsonschema/1-0-0',
        data: [
          { schema: 'iglu:com.snowplowanalytics.snowplow/web_page/jsonschema/1-0-0', data: { id: draw.uuid() } },
          {
            schema: 'iglu:com.acme/product/jsonschema/1-0-1',
            data: { sku: draw.digits(10), price: draw.float(), name: drawText(draw) },
          },
        ],
      };
      return postJson('https://collector.sp.example/com.snowplowanalytics.snowplow/tp2', {
        schema: 'iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4',
        data: [
          {
            e: 'pv',
            url,
            page: title,
            refr: referrer,
            eid: draw.uuid(),
            tv: 'js-3.24.0',
            tna: 'sp',
            aid: 'bank-web',
            p: 'web',
            cookie: '1',
            cs: 'UTF-8',
            lang: 'ja',
            res: '1920x1080',
            cd: '24',
            tz: 'Asia/Tokyo',
            dtm: String(draw.millis()),
            vp: '1263x969',
            ds: '1248x5231',
            vid: String(draw.below(90)),
            sid: draw.uuid(),
            duid: draw.uuid(),
            uid: '',
            cx: Buffer.from(JSON.stringify(context)).toString('base64url'),
            stm: String(draw.millis()),
          },
        ],
      });
    },
  },
];
