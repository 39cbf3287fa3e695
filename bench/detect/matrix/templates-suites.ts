// Analytics suites and hubs.
import { COMMON_JSON, moment, PAGE, type Template } from './template.ts';

export const SUITES_TEMPLATES: readonly Template[] = [
  {
    id: 'adobe-analytics',
    host: 'bankexample.sc.omtrdc.net',
    path: (random) => `/b/ss/bankexample/1/JS-2.22.0/s${random.digits(14)}`,
    params: (random) => [
      ['AQB', '1'],
      ['ndh', '1'],
      ['pf', '1'],
      ['t', '23/10/2026 9:12:1 1 -540'],
      ['mid', random.digits(38)],
      ['ce', 'UTF-8'],
      ['ns', 'bankexample'],
      ['g', PAGE],
      ['c1', 'entry'],
      ['v2', 'web'],
      ['s', '1920x1080'],
      ['AQE', '1'],
    ],
    pageKey: 'g',
    freeKey: 'v12',
    json: COMMON_JSON,
  },
  {
    id: 'segment',
    host: 'api.segment.io',
    path: (random) => random.pick(['/v1/t', '/v1/p', '/v1/i']),
    params: (random) => [
      ['u', PAGE],
      ['messageId', `ajs-next-${moment(random)}-${random.uuid()}`],
    ],
    pageKey: 'u',
    freeKey: 'memo',
    json: (payload, random) => ({
      anonymousId: random.uuid(),
      type: 'track',
      event: 'Submitted',
      context: {
        page: { path: '/entry', url: PAGE, title: 'お申し込み' },
        library: { name: 'analytics.js', version: 'npm:next-1.70.0' },
      },
      properties: { memo: payload },
      writeKey: random.text('abcdefghijkABCDEFGHJK0123456789', 32),
    }),
  },
];
