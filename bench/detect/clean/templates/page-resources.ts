// Third parties that a page is built from: CDNs, fonts, maps, players, captchas.
import { drawText, PLACES } from '../page.ts';
import { get, postForm, postJson, type CleanTemplate } from '../record.ts';

export const PAGE_RESOURCE_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'cdn-package',
    make: (draw) => ({
      method: 'GET',
      url: `https://cdn.jsdelivr.net/npm/${draw.pick(['swiper', '@splidejs/splide', 'vue', '@fancyapps/ui'])}@${draw.version()}/dist/${draw.letters(6)}.min.js?v=${draw.date('')}`,
    }),
  },
  {
    id: 'cdn-image',
    make: (draw) => ({
      method: 'GET',
      url: `https://img.cdn.example/upload/c_fill,w_${draw.digits(3)},h_${draw.digits(3)}/v${draw.seconds()}/${draw.hex(20)}/${draw.letters(6)}@2x.png?ixlib=js-3.8.0&auto=format&s=${draw.hex(32)}`,
    }),
  },
  {
    id: 'shop-cdn',
    make: (draw) =>
      get(
        `https://cdn.shopify.com/s/files/1/${draw.code(4)}/${draw.code(4)}/${draw.code(4)}/products/${draw.letters(8)}_${draw.uuid()}_1200x1200.jpg`,
        { v: draw.seconds() },
      ),
  },
  {
    id: 'google-fonts',
    make: (draw) => ({
      method: 'GET',
      url: `https://fonts.googleapis.com/css2?family=Noto+Sans+JP:wght@${draw.pick(['400;700', '100..900'])}&family=Roboto:ital,wght@0,400;1,700&display=swap&text=${encodeURIComponent(drawText(draw))}`,
    }),
  },
  {
    id: 'font-file',
    make: (draw) => ({
      method: 'GET',
      url: `https://fonts.gstatic.com/s/notosansjp/v53/${draw.base64url(40)}.${draw.below(119)}.woff2`,
    }),
  },
  {
    id: 'adobe-fonts',
    make: (draw) =>
      get('https://p.typekit.net/p.css', {
        s: 1,
        k: draw.letters(7),
        ht: 'tk',
        f: `${draw.digits(5)}.${draw.digits(5)}`,
        a: draw.digits(8),
        app: 'typekit',
        e: 'js',
      }),
  },
  {
    id: 'map-tile',
    make: (draw) => ({
      method: 'GET',
      url: `https://maps.googleapis.com/maps/vt?pb=!1m5!1m4!1i${draw.below(20)}!2i${draw.digits(6)}!3i${draw.digits(5)}!4i256!2m3!1e0!2sm!3i${draw.digits(9)}!3m12!2sja!3sJP!5e18!12m4!1e68!2m2!1sset!2sRoadmap!4e0!5m1!5f2!23i${draw.digits(8)}&key=AIza${draw.base64url(26)}&token=${draw.digits(6)}`,
    }),
  },
  {
    id: 'map-quota',
    make: (draw) =>
      get('https://maps.googleapis.com/maps/api/js/QuotaService.RecordEvent', {
        '1shttps%3A%2F%2Fwww.lender.example%2F': '',
        '3s': `AIza${draw.base64url(26)}`,
        '7s': draw.word(6),
        '10e': 1,
        callback: `_xdc_._${draw.letters(6)}`,
        token: draw.digits(6),
      }),
  },
  {
    id: 'map-place',
    make: (draw) =>
      get('https://www.google.com/maps/embed/v1/place', {
        q: `テスト銀行 ${draw.pick(PLACES)}支店`,
        center: `35.${draw.code(6)},139.${draw.code(6)}`,
        zoom: 16,
        language: 'ja',
        key: `AIza${draw.base64url(26)}`,
      }),
  },
  {
    id: 'youtube-embed',
    make: (draw, { url }) =>
      get(`https://www.youtube.com/embed/${draw.base64url(8)}`, {
        enablejsapi: 1,
        origin: new URL(url).origin,
        widgetid: draw.below(9),
        si: draw.base64url(12),
        list: `PL${draw.base64url(24)}`,
        start: draw.below(900),
      }),
  },
  {
    id: 'youtube-qoe',
    make: (draw) =>
      get('https://www.youtube.com/api/stats/qoe', {
        fmt: 399,
        afmt: 251,
        cpn: draw.base64url(12),
        el: 'embedded',
        ns: 'yt',
        fexp: Array.from({ length: 15 }, () => draw.digits(8)).join(','),
        cl: draw.digits(9),
        seq: draw.below(9),
        docid: draw.base64url(8),
        ei: draw.base64url(16),
        event: 'streamingstats',
        plid: draw.base64url(12),
        vm: draw.base64url(120),
        cbr: 'Chrome',
        cbrver: draw.version(),
        c: 'WEB_EMBEDDED_PLAYER',
        cver: `1.${draw.date('')}.01.00`,
        vps: `0.000:N,${draw.float()}:B`,
        bwe: `${draw.float()}:${draw.digits(7)}`,
        bh: `${draw.float()}:0.000`,
        euri: 'https://www.lender.example/',
      }),
  },
  {
    id: 'vimeo-fresnel',
    make: (draw) =>
      postJson(`https://fresnel.vimeocdn.com/add/player-stats?beacon=1&session-id=${draw.hex(40)}${draw.seconds()}`, [
        {
          clip_id: Number(draw.digits(9)),
          context: 'Vimeo\\Controller\\Api',
          duration: 61,
          position: draw.float(),
          session_id: draw.hex(40),
          referrer: 'https://www.lender.example/',
          user_id: 0,
          owner_id: Number(draw.digits(8)),
          time: draw.seconds(),
        },
      ]),
  },
  {
    id: 'recaptcha-reload',
    make: (draw) =>
      postForm(`https://www.google.com/recaptcha/api2/reload?k=6L${draw.base64url(28)}`, {
        v: draw.base64url(18),
        reason: 'q',
        c: draw.base64url(300),
        k: `6L${draw.base64url(28)}`,
        co: 'aHR0cHM6Ly93d3cubGVuZGVyLmV4YW1wbGU6NDQz',
        hl: 'ja',
        size: 'invisible',
        chr: `[${draw.digits(2)},${draw.digits(2)}]`,
        vh: draw.digits(10),
        bg: `!${draw.base64url(400)}`,
      }),
  },
  {
    id: 'turnstile',
    make: (draw) => ({
      method: 'POST',
      url: `https://challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/flow/ov1/${draw.digits(9)}:${draw.seconds()}:${draw.base64url(32)}/${draw.hex(16)}/${draw.base64url(60)}`,
      body: `v_${draw.hex(16)}=${draw.base64url(200)}`,
    }),
  },
];
