// Tags that Japanese sites have.
import { COMMON_JSON, moment, PAGE, type Template } from './template.ts';

export const JAPANESE_TEMPLATES: readonly Template[] = [
  {
    id: 'yahoo-japan',
    host: 'b97.yahoo.co.jp',
    path: (random) => `/pagead/conversion/${random.digits(10)}/`,
    params: (random) => [
      ['random', moment(random)],
      ['cv', '7'],
      ['fst', moment(random)],
      ['num', '1'],
      ['fmt', '3'],
      ['label', random.text('abcdefghijkmnopqrstuvwxyzABCDEFGHJ', 16)],
      ['guid', 'ON'],
      ['u_h', '1080'],
      ['url', PAGE],
      ['hn', 'www.googleadservices.com'],
    ],
    pageKey: 'url',
    freeKey: 'tiba',
    json: COMMON_JSON,
  },
  {
    id: 'line-tag',
    host: 'tr.line.me',
    path: () => '/tag.gif',
    params: (random) => [
      ['c_t', 'lap'],
      ['t_id', random.uuid()],
      ['e', 'cv'],
      ['noscript', '0'],
      ['u', PAGE],
      ['b', random.hex(16)],
    ],
    pageKey: 'u',
    freeKey: 'd',
    json: COMMON_JSON,
  },
  {
    id: 'treasure-data',
    host: 'us01.records.in.treasuredata.com',
    path: () => '/bank_example/pageviews',
    params: (random) => [
      ['api_key', `1/${random.hex(40)}`],
      ['modified', moment(random)],
      ['td_url', PAGE],
      ['td_client_id', random.uuid()],
    ],
    pageKey: 'td_url',
    freeKey: 'td_memo',
    json: (payload, random) => ({
      events: [
        {
          td_version: '4.0.0',
          td_client_id: random.uuid(),
          td_charset: 'utf-8',
          td_url: PAGE,
          td_title: 'お申し込み',
          memo: payload,
        },
      ],
    }),
  },
  {
    id: 'karte',
    host: 't.karte.io',
    path: () => '/track',
    params: (random) => [
      ['krt_id', random.uuid()],
      ['t', moment(random)],
      ['uri', PAGE],
    ],
    pageKey: 'uri',
    freeKey: 'memo',
    json: (payload, random) => ({
      keys: { visitor_id: random.uuid() },
      app_info: { version: '1' },
      events: [{ event_name: 'identify', values: { memo: payload, is_new: true } }],
    }),
  },
];
