// What Google Analytics sends, both generations, for a page that holds nothing of its visitor.
import type { Draw } from '../draw.ts';
import { drawPublicContact, drawText, PREFECTURES, type Page } from '../page.ts';
import { get, type CleanTemplate, type Parameters } from '../record.ts';

const SCREENS = ['1920x1080', '1280x720', '390x844', '2560x1440', '1366x768'] as const;

function ga4Common(draw: Draw, { url, title, referrer }: Page): Parameters {
  return {
    v: 2,
    tid: `G-${draw.word(10).toUpperCase()}`,
    gtm: `45je${draw.hex(3)}v${draw.digits(9)}z8${draw.digits(9)}za200zd${draw.digits(9)}`,
    _p: draw.millis(),
    gcd: '13l3l3l3l1l1',
    npa: 0,
    dma: 0,
    _eu: 'AEAAAAQ',
    are: 1,
    tag_exp: Array.from({ length: 8 }, () => draw.digits(9)).join('~'),
    cid: `${draw.digits(10)}.${draw.seconds()}`,
    ul: 'ja-jp',
    sr: draw.pick(SCREENS),
    uaa: 'x86',
    uab: 64,
    uam: draw.pick(['', 'Pixel 8']),
    uafvl: `Chromium;${draw.version()}|Not%3DA%3FBrand;99.0.0.0|Google%20Chrome;${draw.version()}`,
    uamb: draw.below(2),
    uap: 'Windows',
    uapv: draw.version(),
    uaw: 0,
    frm: 0,
    pscdl: 'noapi',
    rcb: draw.below(20),
    sst: '1',
    _s: 1 + draw.below(30),
    sid: draw.seconds(),
    sct: 1 + draw.below(40),
    seg: draw.below(2),
    dl: url,
    dr: referrer,
    dt: title,
    _tu: 'CA',
    tfd: draw.below(90_000),
    _et: draw.below(60_000),
    _z: 'fetch',
  };
}

export const GOOGLE_ANALYTICS_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'ga4-page-view',
    make: (draw, page) =>
      get(`https://${draw.pick(['www', 'region1', 'analytics'])}.google-analytics.com/g/collect`, {
        ...ga4Common(draw, page),
        en: 'page_view',
        'ep.page_type': 'lp',
        'ep.ab_test': `pattern_${draw.letters(1)}`,
        'epn.value': draw.below(100_000),
        'up.member_status': 'guest',
      }),
  },
  {
    id: 'ga4-first-party-proxy',
    make: (draw, page) =>
      get('https://metrics.lender-cdn.example/g/collect', { ...ga4Common(draw, page), en: 'scroll', 'epn.percent_scrolled': 90 }),
  },
  {
    id: 'ga4-commerce',
    make: (draw, page) =>
      get('https://region1.google-analytics.com/g/collect', {
        ...ga4Common(draw, page),
        en: 'add_to_cart',
        cu: 'JPY',
        'epn.value': draw.digits(5),
        pr1: `id${draw.digits(8)}~nm${draw.pick([drawText(draw), `${draw.pick(PREFECTURES)}渋谷区試験町${1 + draw.below(9)}-${1 + draw.below(20)}の新築マンション`])}~caFood~pr${draw.digits(4)}~qt1~ls${draw.pick(['ranking', 'search'])}~k0item_variant~v0${draw.hex(6)}~lo${draw.digits(7)}`,
        'ep.item_list_id': draw.digits(13),
        'ep.transaction_id': `T-${draw.digits(10)}`,
        'ep.coupon': draw.word(8).toUpperCase(),
      }),
  },
  {
    id: 'ga4-click',
    make: (draw, page) =>
      get('https://www.google-analytics.com/g/collect', {
        ...ga4Common(draw, page),
        en: 'click',
        'ep.link_url': draw.pick([
          'tel:0120000000',
          `tel:03${draw.code(8)}`,
          'mailto:info@lender.example',
          'https://www.lender.example/apply/',
        ]),
        'ep.link_text': draw.pick([drawText(draw), drawPublicContact(draw)]),
        'ep.outbound': 'true',
        'ep.link_id': `btn-${draw.digits(4)}`,
        'ep.link_classes': 'c-btn c-btn--tel',
      }),
  },
  {
    id: 'ga4-form',
    make: (draw, page) =>
      get('https://www.google-analytics.com/g/collect', {
        ...ga4Common(draw, page),
        en: draw.pick(['form_start', 'form_submit']),
        'ep.form_id': `form-${draw.digits(4)}`,
        'ep.form_name': 'inquiry',
        'ep.form_destination': 'https://www.lender.example/inquiry/confirm',
        'ep.first_field_name': draw.pick(['sei', 'email', 'tel', 'zip1', 'kouza_no']),
        'ep.first_field_type': 'text',
        'epn.first_field_position': draw.below(20),
        'ep.form_submit_text': '確認する',
      }),
  },
  {
    id: 'ga4-batch',
    make: (draw, page) => {
      const line = (): string =>
        `en=${draw.pick(['scroll', 'user_engagement', 'view_promotion'])}&_ee=1&ep.section=${draw.letters(5)}&epn.index=${draw.below(40)}&_et=${draw.below(9000)}&ep.debug=false`;
      return {
        ...get('https://region1.analytics.google.com/g/collect', ga4Common(draw, page)),
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: [line(), line(), line()].join('\r\n'),
      };
    },
  },
  {
    id: 'ua-pageview',
    make: (draw, { url, title, referrer }) =>
      get('https://www.google-analytics.com/j/collect', {
        v: 1,
        _v: 'j101',
        a: draw.digits(9),
        t: 'pageview',
        _s: 1,
        dl: url,
        dr: referrer,
        dt: title,
        ul: 'ja',
        de: draw.pick(['UTF-8', 'Shift_JIS']),
        sd: '24-bit',
        sr: draw.pick(SCREENS),
        vp: '1263x969',
        je: 0,
        _u: 'IEBAAEABAAAAACAAI~',
        jid: draw.digits(9),
        gjid: draw.digits(9),
        cid: `${draw.digits(9)}.${draw.seconds()}`,
        tid: `UA-${draw.digits(8)}-1`,
        _gid: `${draw.digits(9)}.${draw.seconds()}`,
        gtm: `2wg${draw.hex(4)}`,
        cd1: draw.uuid(),
        cd2: draw.date(''),
        cd3: draw.digits(13),
        cd4: String(draw.millis()),
        ec: 'tel',
        ea: 'click',
        el: draw.pick([`tel:03${draw.code(8)}`, `03-${draw.digits(4)}-${draw.code(4)}`]),
        cd5: draw.pick(['guest', 'PC', '未ログイン']),
        cm1: draw.digits(3),
        z: draw.digits(10),
      }),
  },
];
