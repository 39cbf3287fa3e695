// Bid requests, cookie syncs and consent strings: the longest and most random traffic of a page.
import type { Draw } from '../draw.ts';
import { get, postJson, type CleanTemplate } from '../record.ts';

/** Looks like a TCF v2 string: base64url segments joined by dots (IAB Europe, TCF v2 consent string format). */
export function tcfString(draw: Draw): string {
  return `C${draw.pick(['P', 'Q'])}${draw.base64url(90)}.${draw.base64url(20)}.${draw.base64url(6)}`;
}

const userIds = (draw: Draw): readonly object[] => [
  { source: 'id5-sync.com', uids: [{ id: `ID5*${draw.base64url(120)}`, atype: 1, ext: { linkType: 2 } }] },
  { source: 'pubcid.org', uids: [{ id: draw.uuid(), atype: 1 }] },
  { source: 'criteo.com', uids: [{ id: draw.base64url(90), atype: 1 }] },
  { source: 'im-apps.net', uids: [{ id: draw.word(22), atype: 1 }] },
];

export const EXCHANGE_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'openrtb-bid',
    make: (draw, { url, referrer }) =>
      postJson(
        'https://prebid-server.rubiconproject.com/openrtb2/auction',
        {
          id: draw.uuid(),
          imp: Array.from({ length: 3 }, () => ({
            id: draw.hex(15),
            tagid: draw.digits(9),
            banner: {
              format: [
                { w: 300, h: 250 },
                { w: 728, h: 90 },
              ],
              api: [3, 5],
              pos: 1,
            },
            secure: 1,
            bidfloor: Number(draw.float()),
            bidfloorcur: 'JPY',
            ext: {
              tid: draw.uuid(),
              gpid: `/${draw.digits(8)}/rect#${draw.letters(4)}`,
              prebid: {
                bidder: {
                  rubicon: {
                    accountId: Number(draw.digits(5)),
                    siteId: Number(draw.digits(6)),
                    zoneId: Number(draw.digits(7)),
                    inventory: { pref: ['13'] },
                    visitor: {},
                  },
                },
              },
            },
          })),
          site: {
            page: url,
            ref: referrer,
            domain: 'news.portal.example',
            publisher: { id: draw.digits(5), name: '見本新聞社', domain: 'portal.example' },
            content: { language: 'ja', title: '金利の見通し' },
            name: 'portal',
            cat: ['IAB13'],
            keywords: 'ローン,年収,住宅',
          },
          device: {
            ua: 'Mozilla/5.0',
            w: 1920,
            h: 1080,
            dnt: 0,
            js: 1,
            language: 'ja',
            geo: { country: 'JPN', region: '13', utcoffset: 540 },
            devicetype: 2,
            sua: { source: 2, browsers: [{ brand: 'Chromium', version: draw.version().split('.') }], mobile: 0 },
          },
          user: {
            id: draw.digits(19),
            buyeruid: draw.base64url(16),
            ext: { consent: tcfString(draw), eids: userIds(draw) },
            data: [{ name: 'topics', segment: [{ id: draw.digits(3) }], ext: { segtax: 600 } }],
          },
          regs: { coppa: 0, gpp: `DBAA~${draw.base64url(12)}`, gpp_sid: [-1], ext: { gdpr: 0, us_privacy: '1YNN' } },
          source: {
            tid: draw.uuid(),
            schain: { ver: '1.0', complete: 1, nodes: [{ asi: 'portal.example', sid: draw.digits(6), hp: 1 }] },
          },
          at: 1,
          tmax: 1500,
          cur: ['JPY'],
          bcat: ['IAB25'],
          ext: { prebid: { channel: { name: 'pbjs', version: draw.version() }, auctiontimestamp: draw.millis() } },
        },
        'text/plain',
      ),
  },
  {
    id: 'rubicon-fastlane',
    make: (draw, { url }) =>
      get('https://fastlane.rubiconproject.com/a/api/fastlane.json', {
        account_id: draw.digits(5),
        site_id: draw.digits(6),
        zone_id: draw.digits(7),
        size_id: 15,
        alt_size_ids: 16,
        p_pos: 'atf',
        rp_schain: `1.0,1!portal.example,${draw.digits(6)},1,,,`,
        rf: url,
        'tg_i.pbadslot': `/${draw.digits(8)}/pc`,
        tk_flint: `pbjs_lite_v${draw.version()}`,
        x_source_tid: draw.uuid(),
        x_imp_ext_tid: draw.uuid(),
        l_pb_bid_id: draw.hex(15),
        p_screen_res: '1920x1080',
        rp_secure: 1,
        rp_floor: draw.float(),
        'eid_pubcid.org': `${draw.uuid()}^1^^^^^`,
        slots: 1,
        rand: `0.${draw.digits(16)}`,
      }),
  },
  {
    id: 'amazon-bid',
    make: (draw, { url }) =>
      get('https://aax.amazon-adsystem.com/e/dtb/bid', {
        src: draw.digits(4),
        u: url,
        pid: draw.word(13),
        cb: draw.below(9),
        ws: '1263x969',
        v: draw.version(),
        t: 1500,
        slots: JSON.stringify([
          { sd: 'div-gpt-ad-1', s: ['300x250'], sn: `/${draw.digits(8)}/rect`, fp: { val: Number(draw.digits(3)), cur: 'JPY' } },
        ]),
        pubid: draw.uuid(),
        gdpre: 1,
        gdprc: tcfString(draw),
        sm: draw.uuid(),
        _c: 1,
      }),
  },
  {
    id: 'cookie-sync',
    make: (draw) =>
      get(
        `https://${draw.pick(['ib.adnxs.com/getuid', 'cm.g.doubleclick.net/pixel', 'x.bidswitch.net/sync', 'match.adsrvr.org/track/cmf/generic', 'sync.1rx.io/usersync2/rmphb'])}`,
        {
          ssp: draw.letters(6),
          dsp_id: draw.digits(3),
          user_id: draw.pick([draw.uuid(), draw.digits(19), draw.base64url(16)]),
          expires: draw.below(90),
          google_nid: draw.letters(6),
          google_hm: draw.base64url(24),
          gdpr: 0,
          gdpr_consent: tcfString(draw),
          us_privacy: '1---',
          redir: `https://sync.portal.example/m?id=${draw.uuid()}&c=${draw.digits(16)}`,
        },
      ),
  },
];
