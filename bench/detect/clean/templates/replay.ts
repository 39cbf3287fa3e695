// Session replay of pages whose inputs are masked: DOM in JSON, gzip and frames; coordinates, timings, styles, pictures.
import { deflateSync, gzipSync } from 'node:zlib';
import type { Draw } from '../draw.ts';
import { drawPublicContact, drawText, type Page } from '../page.ts';
import { postBytes, postJson, type CleanTemplate } from '../record.ts';

const MASKS = ['********', '••••••', '***-****-****', 'xxxx xxxx', '＊＊＊＊', '●●●●●●●'] as const;

function style(draw: Draw): string {
  return `.c-${draw.hex(5)}{color:#${draw.hex(6)};width:${draw.float()}px;margin:0 ${draw.below(90)}px;background:url(/img/bg@2x.png?v=${draw.digits(10)})}@media(max-width:${draw.digits(3)}px){.p-${draw.digits(4)}{transform:translate3d(${draw.float()}px,0,0)}}`;
}

function rrwebNode(draw: Draw, depth: number): object {
  if (depth === 0 || draw.chance(0.3))
    return {
      type: 3,
      textContent: draw.pick([drawText(draw), drawPublicContact(draw), draw.pick(MASKS), style(draw)]),
      id: draw.below(99_999),
    };
  return {
    type: 2,
    tagName: draw.pick(['div', 'input', 'label', 'a', 'style', 'img']),
    attributes: {
      class: `c-form__${draw.letters(5)}`,
      id: draw.pick(['tel', 'email', 'koza_no', 'sei', `el-${draw.digits(5)}`]),
      name: draw.pick(['mail', 'zip1', 'pin']),
      type: 'text',
      value: draw.pick(MASKS),
      placeholder: draw.pick(['例）090-0000-0000', 'taro@example.com', '例：100-0001', '山田 太郎', 'ヤマダ タロウ', '1234567']),
      href: `/p/${draw.digits(8)}`,
      rr_width: `${draw.float()}px`,
      src: `data:image/png;base64,${draw.base64(120)}`,
      integrity: `sha384-${draw.base64(48)}`,
    },
    childNodes: Array.from({ length: 1 + draw.below(3) }, () => rrwebNode(draw, depth - 1)),
    id: draw.below(99_999),
  };
}

function rrwebEvents(draw: Draw, { url }: Page): readonly object[] {
  const at = draw.millis();
  return [
    { type: 4, data: { href: url, width: 1263, height: 969 }, timestamp: at },
    {
      type: 2,
      data: { node: { type: 0, childNodes: [rrwebNode(draw, 4)], id: 1 }, initialOffset: { left: 0, top: draw.below(4000) } },
      timestamp: at + 20,
    },
    {
      type: 3,
      data: {
        source: 1,
        positions: Array.from({ length: 20 }, () => ({
          x: draw.below(1920),
          y: draw.below(9999),
          id: draw.below(9999),
          timeOffset: -draw.below(500),
        })),
      },
      timestamp: at + 500,
    },
    { type: 3, data: { source: 5, text: draw.pick(MASKS), isChecked: false, id: draw.below(9999) }, timestamp: at + 900 },
    {
      type: 5,
      data: { tag: 'network', payload: { url: `/api/v1/items/${draw.digits(13)}`, status: 200, duration: draw.below(900) } },
      timestamp: at + 950,
    },
  ];
}

function clarityBody(draw: Draw, { url, title, referrer }: Page): string {
  const nodes = Array.from({ length: 40 }, () => [
    draw.below(9000),
    draw.pick(['DIV', 'A', 'INPUT', '*T', 'SPAN']),
    draw.pick([
      drawText(draw),
      drawPublicContact(draw),
      '••• •••••',
      `class=c-${draw.hex(6)}`,
      `href=/p/${draw.digits(7)}`,
      style(draw),
    ]),
  ]).flat();
  return JSON.stringify({
    e: [
      '0.8.1',
      draw.below(30),
      draw.below(99_999),
      draw.below(9999),
      draw.word(10),
      draw.word(7),
      draw.word(7),
      draw.below(9),
      1,
      1,
      0,
      url,
      0,
      0,
    ],
    a: [
      [draw.below(9999), 0, 2, 1263, 1, 969, 14, 131],
      [draw.below(9999), 1, 0, [draw.word(7)], 1, [title], 2, [referrer], 28, ['ja-JP']],
    ],
    p: [
      [draw.below(99_999), 5, ...nodes],
      [draw.below(99_999), 12, draw.below(9999), draw.below(1263), draw.below(9999)],
      [draw.below(99_999), 27, 44, '•••-••••'],
    ],
  });
}

export const REPLAY_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'clarity-gzip',
    make: (draw, page) =>
      postBytes('https://k.clarity.ms/collect', gzipSync(clarityBody(draw, page)), 'application/x-clarity-gzip'),
  },
  {
    id: 'clarity-plain',
    make: (draw, page) => ({ method: 'POST', url: 'https://z.clarity.ms/collect', body: clarityBody(draw, page) }),
  },
  {
    id: 'hotjar-frame',
    make: (draw, page) => ({
      method: 'GET',
      url: 'wss://ws.hotjar.com/api/v2/client/ws',
      body: JSON.stringify({
        session_uuid: draw.uuid(),
        user_uuid: draw.uuid(),
        site_id: Number(draw.digits(7)),
        events: rrwebEvents(draw, page),
        meta: { url: page.url, title: page.title },
      }),
    }),
  },
  {
    id: 'hotjar-content',
    make: (draw, page) =>
      postJson(
        `https://content.hotjar.io/?gzip=1&site_id=${draw.digits(7)}`,
        { page_content_md5: draw.hex(32), url: page.url, events: rrwebEvents(draw, page) },
        'text/plain; charset=UTF-8',
      ),
  },
  {
    id: 'posthog-snapshot',
    make: (draw, page) =>
      postBytes(
        `https://us.i.posthog.com/s/?compression=gzip-js&ip=1&_=${draw.millis()}`,
        gzipSync(
          JSON.stringify([
            {
              event: '$snapshot',
              properties: {
                $snapshot_data: rrwebEvents(draw, page),
                $session_id: draw.uuid(),
                token: `phc_${draw.word(43)}`,
                distinct_id: draw.uuid(),
              },
            },
          ]),
        ),
        'text/plain',
      ),
  },
  {
    id: 'sentry-replay',
    make: (draw, page) =>
      postBytes(
        `https://o${draw.digits(6)}.ingest.sentry.io/api/${draw.digits(7)}/envelope/`,
        Buffer.concat([
          Buffer.from(
            `${JSON.stringify({ event_id: draw.hex(32), sent_at: new Date(draw.millis()).toISOString() })}\n${JSON.stringify({ type: 'replay_recording', length: 1 })}\n{"segment_id":${draw.below(9)}}\n`,
          ),
          deflateSync(JSON.stringify(rrwebEvents(draw, page))),
        ]),
      ),
  },
  {
    id: 'fullstory-bundle',
    make: (draw, page) =>
      postJson(
        `https://rs.fullstory.com/rec/bundle/v2?OrgId=${draw.word(6)}&UserId=${draw.uuid()}&SessionId=${draw.uuid()}&PageId=${draw.uuid()}&Seq=${draw.below(99)}&PageStart=${draw.millis()}&PrevBundleTime=${draw.millis()}&LastActivity=${draw.digits(5)}&ContentEncoding=none`,
        {
          Seq: draw.below(99),
          When: draw.below(99_999),
          Evts: Array.from({ length: 20 }, () => ({
            Kind: draw.below(90),
            When: draw.below(99_999),
            Args: [
              draw.below(9999),
              draw.pick([drawText(draw), drawPublicContact(draw)]),
              `c-${draw.hex(4)}`,
              draw.pick(MASKS),
              Number(draw.float()),
            ],
          })),
          Url: page.url,
        },
      ),
  },
  {
    id: 'contentsquare',
    make: (draw, page) =>
      postBytes(
        `https://c.ba.contentsquare.net/v2/events?uu=${draw.uuid()}&sn=${draw.below(40)}&hd=${draw.seconds()}&v=${draw.version()}&pid=${draw.digits(4)}&pn=${draw.below(9)}&happid=${draw.digits(3)}&uc=${draw.below(3)}&ct=0`,
        gzipSync(JSON.stringify(rrwebEvents(draw, page))),
        'application/octet-stream',
      ),
  },
];
