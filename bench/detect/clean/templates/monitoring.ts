// Error reports, performance, Matomo and feature flags.
import type { Draw } from '../draw.ts';
import { drawText } from '../page.ts';
import { get, postJson, type CleanTemplate } from '../record.ts';

const iso = (draw: Draw): string => new Date(draw.millis()).toISOString();

export const MONITORING_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'sentry-envelope',
    make: (draw, { url }) => ({
      method: 'POST',
      url: `https://o${draw.digits(6)}.ingest.us.sentry.io/api/${draw.digits(16)}/envelope/?sentry_key=${draw.hex(32)}&sentry_version=7&sentry_client=sentry.javascript.react%2F${draw.version()}`,
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: [
        {
          event_id: draw.hex(32),
          sent_at: iso(draw),
          sdk: { name: 'sentry.javascript.react', version: draw.version() },
          dsn: `https://${draw.hex(32)}@o${draw.digits(6)}.ingest.us.sentry.io/${draw.digits(16)}`,
          trace: {
            environment: 'production',
            release: `web@${draw.version()}+${draw.hex(7)}`,
            public_key: draw.hex(32),
            trace_id: draw.hex(32),
            sample_rand: draw.float(),
          },
        },
        { type: 'event' },
        {
          exception: {
            values: [
              {
                type: 'TypeError',
                value: "Cannot read properties of undefined (reading 'email')",
                stacktrace: {
                  frames: [
                    {
                      filename: `https://www.lender.example/_next/static/chunks/${draw.digits(4)}-${draw.hex(16)}.js`,
                      function: 'validatePhoneNumber',
                      in_app: true,
                      lineno: 1,
                      colno: Number(draw.digits(6)),
                    },
                  ],
                },
              },
            ],
          },
          platform: 'javascript',
          request: { url, headers: { 'User-Agent': 'Mozilla/5.0' } },
          breadcrumbs: [
            { timestamp: draw.seconds() + 0.1, category: 'ui.click', message: 'form#apply > input[name="tel"]' },
            { category: 'fetch', data: { method: 'GET', url: `/api/zip/${draw.code(3)}`, status_code: 200 } },
          ],
          modules: {},
          debug_meta: { images: [{ type: 'sourcemap', code_file: 'app.js', debug_id: draw.uuid() }] },
        },
      ]
        .map((part) => JSON.stringify(part))
        .join('\n'),
    }),
  },
  {
    id: 'datadog-rum',
    make: (draw, { url, referrer }) => ({
      method: 'POST',
      url: `https://browser-intake-ap1-datadoghq.com/api/v2/rum?ddsource=browser&ddtags=sdk_version%3A5.30.0%2Cenv%3Aprod&dd-api-key=pub${draw.hex(32)}&dd-evp-origin=browser&dd-request-id=${draw.uuid()}&batch_time=${draw.millis()}`,
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: ['view', 'resource', 'action']
        .map((type) =>
          JSON.stringify({
            _dd: {
              format_version: 2,
              drift: 0,
              configuration: { session_sample_rate: 100 },
              document_version: draw.below(40),
              page_states: [{ state: 'active', start: Number(draw.digits(9)) }],
            },
            application: { id: draw.uuid() },
            date: draw.millis(),
            service: 'web',
            version: draw.version(),
            session: { id: draw.uuid(), type: 'user', has_replay: false },
            view: {
              id: draw.uuid(),
              url,
              referrer,
              loading_time: Number(draw.digits(10)),
              cumulative_layout_shift: Number(draw.float()),
            },
            resource: {
              id: draw.uuid(),
              url: `https://cdn.example/npm/pkg@${draw.version()}/dist/a.js`,
              duration: Number(draw.digits(9)),
              size: Number(draw.digits(5)),
            },
            action: { id: draw.uuid(), type: 'click', target: { name: drawText(draw), selector: '#tel' } },
            type,
            context: {},
            connectivity: { status: 'connected' },
            device: { type: 'desktop' },
          }),
        )
        .join('\n'),
    }),
  },
  {
    id: 'new-relic',
    make: (draw, { url }) =>
      postJson(
        `https://bam.nr-data.net/jserrors/1/NRJS-${draw.hex(19)}?a=${draw.digits(10)}&sa=1&v=1.273.0&t=Unnamed%20Transaction&rst=${draw.digits(5)}&ck=0&s=${draw.hex(16)}&ref=${encodeURIComponent(url)}&ptid=${draw.hex(16)}`,
        {
          xhr: [
            {
              params: { method: 'POST', status: 200, host: 'www.lender.example:443', pathname: '/api/pin/check', cat: '/api' },
              metrics: {
                count: 1,
                duration: { t: Number(draw.digits(4)) },
                rxSize: { t: Number(draw.digits(4)) },
                cbTime: { t: 0 },
              },
            },
          ],
          ins: [],
        },
      ),
  },
  {
    id: 'matomo',
    make: (draw, { url, title, referrer }) =>
      get('https://stats.matomo-host.example/matomo.php', {
        action_name: title,
        idsite: 3,
        rec: 1,
        r: draw.digits(6),
        h: 21,
        m: 30,
        s: 5,
        url,
        urlref: referrer,
        _id: draw.hex(16),
        _idn: 0,
        send_image: 0,
        _refts: draw.seconds(),
        pv_id: draw.word(6),
        pf_net: 12,
        pf_srv: draw.digits(3),
        uadata: JSON.stringify({
          fullVersionList: [{ brand: 'Chromium', version: draw.version() }],
          mobile: false,
          model: '',
          platform: 'Windows',
          platformVersion: '15.0.0',
        }),
        pdf: 1,
        qt: 0,
        cookie: 1,
        res: '1920x1080',
      }),
  },
  {
    id: 'launchdarkly-flags',
    make: (draw) => ({
      method: 'GET',
      url: `https://clientsdk.launchdarkly.com/sdk/evalx/${draw.hex(24)}/contexts/${Buffer.from(JSON.stringify({ kind: 'user', key: draw.uuid(), anonymous: true })).toString('base64url')}`,
    }),
  },
  {
    id: 'bugsnag-session',
    make: (draw) =>
      postJson('https://sessions.bugsnag.com/', {
        notifier: { name: 'Bugsnag JavaScript', version: draw.version(), url: 'https://github.com/bugsnag/bugsnag-js' },
        app: { releaseStage: 'production', version: draw.version(), type: 'browser' },
        device: { id: `c${draw.letters(8)}${draw.digits(16)}`, locale: 'ja', userAgent: 'Mozilla/5.0' },
        sessions: [{ id: `c${draw.word(24)}`, startedAt: iso(draw), user: { id: `c${draw.word(24)}` } }],
      }),
  },
];
