// The eight ways out of a page: a payload and a vendor's template → one request.
import type { RequestRecord } from '../../../src/model/request-record.ts';
import type { Payload } from '../encodings/encoding.ts';
import { textOf } from '../encodings/encoding.ts';
import { BYTE_SPELLINGS } from '../encodings/text-encodings.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Template } from './template.ts';

export type CarrierId = 'query' | 'path' | 'fragment' | 'referer' | 'cookie' | 'form' | 'json' | 'websocket';

export interface Carrier {
  readonly id: CarrierId;
  /** Layers that it costs the decoder around the payload. */
  readonly layers: number;
  /** Bytes go as they are: they are the body. */
  readonly takesBytes: boolean;
  readonly carry: (payload: Payload, template: Template, random: SeededRandom) => RequestRecord;
}

type Pairs = readonly (readonly [key: string, value: string])[];

const PAGE = 'https://bank.example/entry';

export const CARRIERS: readonly Carrier[] = [
  {
    id: 'query',
    layers: 0,
    takesBytes: false,
    carry: (payload, template, random) => ({
      url: urlOf(template, random, [...pairsOf(payload, template.freeKey, random)]),
      page: PAGE,
    }),
  },
  {
    id: 'path',
    layers: 0,
    takesBytes: false,
    carry: (payload, template, random) => {
      const segments = pairsOf(payload, '', random).map(([key, value]) => (key === '' ? value : `${key}=${value}`));
      const path = template.id === 'floodlight' ? `;u3=${segments.join(';')}?` : `/${segments.join('/')}/px.gif`;
      return { url: `https://${template.host}${template.path(random).replace(/\/$/, '')}${path}`, page: PAGE };
    },
  },
  {
    id: 'fragment',
    layers: 1,
    takesBytes: false,
    carry: (payload, template, random) => {
      const page = `https://bank.example/#/done?${joined(pairsOf(payload, 'memo', random))}`;
      return { url: urlOf(template, random, [[template.pageKey, encodeURIComponent(page)]]), page: PAGE };
    },
  },
  {
    id: 'referer',
    layers: 1,
    takesBytes: false,
    carry: (payload, template, random) => ({
      url: urlOf(template, random, []),
      headers: { Referer: `https://bank.example/done?step=3&${joined(pairsOf(payload, 'memo', random))}` },
      page: PAGE,
    }),
  },
  {
    id: 'cookie',
    layers: 0,
    takesBytes: false,
    carry: (payload, template, random) => {
      const own = `_ga=GA1.1.${random.digits(9)}.${random.digits(10)}; _fbp=fb.1.${random.digits(13)}.${random.digits(10)}`;
      const cookies = pairsOf(payload, 'memo', random).map(([key, value]) => `${key}=${value}`);
      return { url: urlOf(template, random, []), headers: { Cookie: [own, ...cookies].join('; ') }, page: PAGE };
    },
  },
  {
    id: 'form',
    layers: 0,
    takesBytes: true,
    carry: (payload, template, random) => {
      const url = `https://${template.host}${template.path(random)}`;
      if (payload.kind === 'bytes') return posted(url, payload.bytes, 'application/x-www-form-urlencoded');
      const own = template.params(random).map(([key, value]) => [encodeURIComponent(key), encodeURIComponent(value)] as const);
      return posted(url, joined([...own, ...pairsOf(payload, template.freeKey, random)]), 'application/x-www-form-urlencoded');
    },
  },
  {
    id: 'json',
    layers: 1,
    takesBytes: true,
    carry: (payload, template, random) => {
      const url = `https://${template.host}${template.path(random)}`;
      if (payload.kind === 'bytes') return posted(url, payload.bytes, 'application/octet-stream');
      return posted(url, jsonOf(payload, template, random), random.pick(['application/json', 'text/plain;charset=UTF-8']));
    },
  },
  {
    id: 'websocket',
    layers: 1,
    takesBytes: true,
    carry: (payload, template, random) => {
      const url = `wss://${template.host}/socket?id=${random.uuid()}`;
      if (payload.kind === 'bytes') return { ...posted(url, payload.bytes), method: 'GET' };
      return { ...posted(url, jsonOf(payload, template, random)), method: 'GET' };
    },
  },
];

function posted(url: string, body: string | Uint8Array, contentType?: string): RequestRecord {
  return {
    url,
    method: 'POST',
    ...(contentType === undefined ? {} : { headers: { 'Content-Type': contentType } }),
    bodyBase64: Buffer.from(body).toString('base64'),
    page: PAGE,
  };
}

// A value that a form splits stands in fields of its own, side by side.
function jsonOf(payload: Payload, template: Template, random: SeededRandom): string {
  if (payload.kind !== 'pairs') return JSON.stringify(template.json(textOf(payload), random));
  const marked = JSON.stringify(template.json('MEMO', random));
  return marked.replace('"MEMO"', () => JSON.stringify(Object.fromEntries(payload.pairs)));
}

function joined(pairs: Pairs): string {
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

/** Ready for a URL. What is percent-encoded already goes as it is half the time: the other half is encoded twice. */
function pairsOf(payload: Payload, key: string, random: SeededRandom): Pairs {
  if (payload.kind === 'pairs') return payload.pairs.map(([own, value]) => [own, encodeURIComponent(value)] as const);
  const plain = payload.kind === 'bytes' ? textOf(random.pick(Object.values(BYTE_SPELLINGS))(payload.bytes)) : textOf(payload);
  const isReady = /%/.test(plain) && /^[\w\-.~!*'()%+]+$/.test(plain) && !/%(?![0-9A-Fa-f]{2})/.test(plain);
  return [[encodeURIComponent(key), isReady && random.below(2) === 0 ? plain : encodeURIComponent(plain)]];
}

/** The template's own parameters, with `extra` in place of those of the same name. */
function urlOf(template: Template, random: SeededRandom, extra: Pairs): string {
  const path = template.path(random);
  const taken = new Set(extra.map(([key]) => key));
  const own = template
    .params(random)
    .map(([key, value]) => [encodeURIComponent(key), encodeURIComponent(value)] as const)
    .filter(([key]) => !taken.has(key));
  const pairs = [...own, ...extra];
  if (template.id === 'floodlight')
    return `https://${template.host}${path};${pairs.map(([key, value]) => `${key}=${value}`).join(';')}?`;
  return pairs.length === 0 ? `https://${template.host}${path}` : `https://${template.host}${path}?${joined(pairs)}`;
}
