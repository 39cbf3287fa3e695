// Advertising of Japan: Yahoo! JAPAN, LINE, affiliates, exchanges.
import { get, type CleanTemplate } from '../record.ts';

export const JAPAN_AD_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'yahoo-japan-conversion',
    make: (draw, { url, referrer }) =>
      get(`https://b91.yahoo.co.jp/pagead/conversion/${draw.digits(10)}/`, {
        random: draw.millis(),
        cv: 11,
        fst: draw.millis(),
        num: 1,
        fmt: 3,
        guid: 'ON',
        label: draw.base64url(14),
        url,
        ref: referrer,
        u_h: 1080,
        u_w: 1920,
        frm: 0,
        ig: 1,
        data: `event=conversion;value=${draw.digits(4)}`,
        yahoo_conv_id: draw.digits(10),
      }),
  },
  {
    id: 'yahoo-japan-retargeting',
    make: (draw, { url, referrer }) =>
      get('https://b97.yahoo.co.jp/rt/', {
        p: draw.word(10).toUpperCase(),
        label: '',
        ref: referrer,
        rref: '',
        pt: '',
        item: draw.digits(8),
        cat: '',
        price: draw.digits(5),
        quantity: 1,
        r: draw.millis(),
        pvid: draw.word(22),
        url,
      }),
  },
  {
    id: 'yahoo-japan-ytag',
    make: (draw, { url }) =>
      get('https://apm.yahoo.co.jp/rt/', {
        p: draw.word(10).toUpperCase(),
        type: 'home',
        pvid: draw.hex(32),
        r: `0.${draw.digits(16)}`,
        url,
        su: draw.uuid(),
      }),
  },
  {
    id: 'line-tag',
    make: (draw, { url, referrer }) =>
      get(
        'https://tr.line.me/tag.gif',
        {
          c_t: 'lap',
          t_id: draw.uuid(),
          e: 'pv',
          noscript: 0,
          u: url,
          r: referrer,
          b: draw.millis(),
          sid: draw.uuid(),
          v: '1',
          lt_cid: draw.uuid(),
        },
        { cookie: `__lt__cid=${draw.uuid()}; __lt__sid=${draw.hex(8)}-${draw.hex(8)}` },
      ),
  },
  {
    id: 'a8-landing',
    make: (draw) =>
      get('https://statics.a8.net/a8sales/collect', {
        a8: draw.base64url(66),
        pid: `s0000000${draw.digits(7)}001`,
        so: draw.digits(9),
        si: `${draw.digits(4)}-1-${draw.digits(4)}-${draw.digits(6)}`,
        ts: draw.millis(),
        eno: '01',
        currency: 'JPY',
      }),
  },
  {
    id: 'valuecommerce',
    make: (draw, { url }) =>
      get('https://ck.jp.ap.valuecommerce.com/servlet/referral', {
        sid: draw.digits(7),
        pid: draw.digits(9),
        vcptn: `auct/p/${draw.word(12)}`,
        vc_url: url,
        vcid: draw.base64url(30),
      }),
  },
  {
    id: 'accesstrade',
    make: (draw) =>
      get('https://h.accesstrade.net/sp/cc', {
        rk: `01${draw.word(12)}`,
        add: draw.digits(6),
        rt: draw.hex(32),
        identifier: draw.uuid(),
      }),
  },
  {
    id: 'ad-ebis',
    make: (draw, { url, title, referrer }) =>
      get('https://ac.ebis.ne.jp/tr_set.php', {
        argument: draw.word(8),
        pid: draw.letters(6),
        mid: draw.digits(4),
        m1id: '',
        o1id: draw.digits(8),
        p: title,
        u: url,
        r: referrer,
        ts: draw.seconds(),
        su: draw.hex(32),
      }),
  },
  {
    id: 'im-dmp-sync',
    make: (draw, { url }) =>
      get('https://sync.im-apps.net/imid/segment', {
        token: draw.base64url(16),
        callback: `__im_cb_${draw.digits(13)}`,
        cid: draw.digits(7),
        imid: draw.base64url(16),
        im_uid: draw.base64url(9),
        url,
      }),
  },
  {
    id: 'fluct-bid',
    make: (draw, { url }) =>
      get('https://sh.adingo.jp/', {
        G: draw.digits(10),
        bm: '1',
        ref: url,
        cb: draw.millis(),
        vid: draw.uuid(),
        dfpUnitCode: `/${draw.digits(8)}/rect`,
        s: draw.hex(40),
        tpid: draw.digits(13),
      }),
  },
  {
    id: 'microad-bid',
    make: (draw, { url }) =>
      get('https://s-rtb-pb.send.microad.jp/prebid', {
        spot: draw.hex(32),
        url,
        referrer: '',
        bid_id: draw.hex(15),
        transaction_id: draw.uuid(),
        media_types: 1,
        cbt: draw.hex(20),
        idl_env: draw.base64url(60),
        aids: JSON.stringify([{ type: 7, id: draw.base64url(16) }]),
      }),
  },
];
