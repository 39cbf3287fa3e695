// Pixels of display networks: Bing, Criteo, Taboola, Outbrain, Amazon.
import { get, query, type CleanTemplate } from '../record.ts';

export const DISPLAY_PIXEL_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'bing-uet',
    make: (draw, { url, title, referrer }) =>
      get('https://bat.bing.com/action/0', {
        ti: draw.digits(9),
        Ver: 2,
        mid: draw.uuid(),
        bo: draw.below(9),
        sid: draw.hex(32),
        vid: draw.hex(32),
        vids: 0,
        msclkid: 'N',
        pi: draw.digits(10),
        lg: 'ja',
        sw: 1920,
        sh: 1080,
        sc: 24,
        nwd: 1,
        tl: title,
        p: url,
        r: referrer,
        lt: draw.digits(4),
        pt: `${draw.millis()},,,,,12,40,40,80`,
        evt: 'pageLoad',
        sv: 1,
        cdb: 'AQAQ',
        rn: draw.digits(6),
      }),
  },
  {
    id: 'criteo-event',
    make: (draw, { url }) =>
      get('https://sslwidget.criteo.com/event', {
        a: draw.digits(5),
        v: '5.23.0',
        otl: 1,
        p0: 'e=exd&ci=&site_type=d',
        p1: `e=vp&p=${draw.digits(13)}`,
        p2: query({ e: 'dis' }),
        adce: 1,
        bundle: draw.base64url(90),
        tld: 'lender.example',
        fu: encodeURIComponent(url),
        ceid: draw.uuid(),
        dtycbr: draw.digits(5),
      }),
  },
  {
    id: 'criteo-sync',
    make: (draw) =>
      get('https://gum.criteo.com/sid/json', {
        origin: 'onetag',
        domain: 'lender.example',
        sn: 'ChromeSyncframe',
        so: 0,
        topUrl: 'www.lender.example',
        bundle: draw.base64url(80),
        info: draw.base64(30),
        cw: 1,
        lsw: 1,
        topicsavail: 0,
        fledgeavail: 0,
      }),
  },
  {
    id: 'taboola-event',
    make: (draw, { url, referrer }) =>
      get(`https://trc.taboola.com/${draw.digits(7)}/trc/3/json`, {
        tim: '21:16:01.123',
        data: JSON.stringify({
          id: draw.digits(3),
          ii: '/loan',
          it: 'video',
          sd: null,
          ui: draw.uuid(),
          vi: draw.millis(),
          cv: draw.date(''),
          uiv: 'default',
          u: url,
          e: referrer,
          cb: 'TFASC.trkCallback',
          qs: '',
          r: [{ li: 'rbox-tracking', s: 0, uim: 'rbox-tracking:pub=1:abp=0', orig_uip: 'rbox-tracking' }],
        }),
        pubit: 'i',
      }),
  },
  {
    id: 'outbrain-pixel',
    make: (draw, { url }) =>
      get('https://tr.outbrain.com/pixel', {
        marketerId: draw.hex(32),
        obApiVersion: '1.1',
        obtpVersion: '2.0.5',
        name: 'PAGE_VIEW',
        dl: url,
        optOut: 'false',
        bust: `0${draw.digits(16)}`,
        zone: draw.digits(5),
      }),
  },
  {
    id: 'amazon-ads',
    make: (draw, { url }) =>
      get('https://s.amazon-adsystem.com/iu3', {
        pid: draw.uuid(),
        event: 'PageView',
        ts: draw.millis(),
        d: 'dtb-pub',
        'ex-fargs': `?id=${draw.uuid()}&type=MobileApp&m=1`,
        'ex-fch': draw.digits(6),
        'ex-src': url,
        'ex-hargs': `v=1.0;c=${draw.digits(14)};p=${draw.uuid().toUpperCase()}`,
      }),
  },
];
