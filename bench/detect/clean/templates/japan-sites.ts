// What else Japanese sites carry: KARTE, Treasure Data, Rakuten, heat maps, store locators, simulators, form helpers, search.
import { drawPublicContact, PLACES, PRODUCTS } from '../page.ts';
import { get, postForm, postJson, SHIFT_JIS_TITLES, type CleanTemplate } from '../record.ts';

export const JAPAN_SITE_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'karte-event',
    make: (draw, { url, title, referrer }) =>
      postForm('https://t.karte.io/v2/track', {
        events: JSON.stringify([
          {
            event_name: 'view',
            values: {
              view: { title, access: { uri: url, referrer }, page_group: 'lp', category: 'カードローン' },
              _local_event_date: draw.seconds(),
              _system: { auto: true },
            },
          },
        ]),
        keys: JSON.stringify({ api_key: draw.hex(32), visitor_id: draw.uuid(), original_pv_id: draw.uuid(), pv_id: draw.uuid() }),
      }),
  },
  {
    id: 'treasure-data',
    make: (draw, { url, title, referrer }) =>
      postJson(`https://tokyo.in.treasuredata.com/js/v3/event/web/pageviews?modified=${draw.millis()}`, {
        td_version: '2.5.3',
        td_client_id: draw.uuid(),
        td_charset: 'utf-8',
        td_language: 'ja',
        td_color: '24-bit',
        td_screen: '1920x1080',
        td_viewport: '1263x969',
        td_title: title,
        td_description: drawPublicContact(draw),
        td_url: url,
        td_host: 'www.lender.example',
        td_path: '/',
        td_referrer: referrer,
        td_ip: 'td_ip',
        td_browser: 'td_browser',
        td_os: 'td_os',
        td_platform: 'Win32',
        page_category: 'loan',
        product_cd: draw.digits(8),
        rating: draw.float(),
        site_cd: draw.code(3),
      }),
  },
  {
    id: 'rakuten-rat',
    make: (draw, { url, title, referrer }) =>
      postForm('https://rat.rakuten.co.jp/', {
        cpkg_none: JSON.stringify({
          acc: Number(draw.digits(3)),
          aid: 1,
          url,
          ref: referrer,
          ttl: title,
          ts1: draw.seconds(),
          mnetw: null,
          res: '1920x1080',
          ckp: draw.hex(40),
          cka: draw.hex(40),
          ver: '4.11.0',
          itemid: [`${draw.digits(6)}/${draw.digits(8)}`],
          price: [draw.digits(5)],
          genre: draw.digits(6),
          pgl: 'pc',
          pgid: draw.hex(16),
          etype: 'pv',
          cp: { sc2: 'shop:item' },
        }),
      }),
  },
  {
    id: 'ptengine',
    make: (draw, { url, title }) =>
      postJson('https://collect.ptengine.jp/pta', {
        siteId: draw.hex(8),
        vid: draw.hex(24),
        pvid: draw.digits(16),
        uri: url,
        title,
        et: draw.millis(),
        pos: [draw.below(1920), draw.below(4000)],
        nodes: Array.from({ length: 6 }, () => [draw.below(9999), draw.below(9999), draw.millis()]),
        screen: { w: 1920, h: 1080 },
      }),
  },
  {
    id: 'store-locator',
    make: (draw) =>
      get('https://map.locator.example/api/poi', {
        lat: `34.${draw.code(7)}`,
        lon: `135.${draw.code(7)}`,
        pref: draw.code(2),
        city_code: draw.digits(5),
        type: 'atm',
        bank: 'all',
        name: `${draw.pick(PLACES)}支店`,
        code: draw.code(3),
        datum: 'wgs84',
        limit: 30,
        _: draw.millis(),
      }),
  },
  {
    id: 'loan-simulator',
    make: (draw) =>
      get('https://sim.calc.example/api/v1/calc', {
        product: 'housing',
        simulation_id: draw.ulid(),
        plan: draw.pick(['fixed10', 'float']),
        type: 'ganri',
        unit: 'man-en',
        step: draw.below(5),
        chart: 'bar',
        cb: draw.millis(),
        campaign_id: draw.digits(6),
      }),
  },
  {
    id: 'yubinbango-file',
    make: (draw) => ({ method: 'GET', url: `https://yubinbango.github.io/yubinbango-data/data/${draw.code(3)}.js` }),
  },
  {
    id: 'efo-form',
    make: (draw, { url }) =>
      postJson('https://api.formassist.example/v1/log', {
        site: draw.digits(5),
        page: url,
        sess: draw.hex(32),
        at: draw.millis(),
        fields: ['name_sei', 'name_mei', 'tel', 'zip', 'birth_y', 'koza_no', 'email'].map((name) => ({
          name,
          type: 'text',
          filled: draw.chance(0.5),
          error: draw.below(3),
          time: draw.digits(4),
          length: draw.below(20),
          focus: draw.below(4),
          required: true,
        })),
      }),
  },
  {
    id: 'old-site-counter',
    make: (draw) => ({
      method: 'GET',
      url: `https://count.legacy.example/cgi-bin/acc.cgi?t=${draw.pick(SHIFT_JIS_TITLES)}&r=&s=1920*1080&c=24&no=${draw.digits(4)}&d=${draw.date('')}`,
    }),
  },
  {
    id: 'search-suggest',
    make: (draw) =>
      get('https://suggest.search.example/v2/complete', {
        q: draw.pick(PRODUCTS),
        key: draw.hex(16),
        genre: draw.digits(6),
        uid: draw.uuid(),
        callback: `jsonp_${draw.millis()}_${draw.digits(5)}`,
        facet: '都道府県',
        pref: '東京都',
        gender: 'ladies',
        brand: draw.letters(6),
        color: draw.hex(6),
      }),
  },
  {
    id: 'review-widget',
    make: (draw) =>
      postJson('https://reviews.widget.example/graphql', {
        operationName: 'Reviews',
        variables: { productId: draw.digits(14), jan: `49${draw.code(11)}`, first: 20, after: draw.base64(12), locale: 'ja_JP' },
        query:
          'query Reviews($productId: ID!, $first: Int) { reviews(productId: $productId, first: $first) { nodes { id rating title author { name gender age } createdAt } } }',
        extensions: { persistedQuery: { version: 1, sha256Hash: draw.hex(64) } },
      }),
  },
];
