// One site, run twice: pages and tags are the same, and everything that changes from run to run is a parameter.
import { createHash } from 'node:crypto';
import { siteOf } from '../../src/capture/site.ts';
import type { Traffic } from '../../src/audit/judge-traffic.ts';
import type { Identity } from '../../src/model/crawl-plan.ts';
import type { Exposure, ExposurePlace } from '../../src/model/exposure.ts';
import type { Arrival, DocumentRef, OutboundRequest } from '../../src/model/outbound-request.ts';
import { Raw } from '../../src/model/raw.ts';
import { requestFromRecord, type RequestRecord } from '../../src/model/request-record.ts';
import { aFormOf } from './a-form.ts';

/** What no two runs have in common. */
export interface Circumstances {
  readonly port: number;
  /** Ids of a member, an order, a session and the like, as sites write them into paths, queries and keys. */
  readonly ids: Readonly<Record<'number' | 'short' | 'order' | 'uuid' | 'hash' | 'token' | 'nano', string>>;
  readonly identity: Identity;
  /** The order in which visits end. */
  readonly reversed?: boolean;
}

interface Page {
  readonly path: string;
  readonly arrival?: Arrival;
  readonly action?: string;
  readonly store?: readonly (readonly [place: ExposurePlace, name: string, content: unknown])[];
  /** Further requests of its tags, with their paths and bodies. */
  readonly sends?: readonly { readonly path: string; readonly body?: string; readonly type?: string }[];
  readonly forms?: readonly (readonly string[])[];
  /** Of the first tag's requests. */
  readonly cookies?: string;
}

/** One visit each. Every page sends its address as two tags do, and what its own entry says. */
export function aSiteRun(circumstances: Circumstances): readonly Traffic[] {
  const visits = pagesOf(circumstances).map((page, index) => visitOf(page, index, circumstances));
  return circumstances.reversed === true ? visits.toReversed() : visits;
}

function pagesOf({ ids, identity }: Circumstances): readonly Page[] {
  const plain = (category: keyof Identity): string => identity[category]?.[0]?.reveal((text) => text) ?? '';
  const value = (category: keyof Identity): string => encodeURIComponent(plain(category));
  const json = (members: object): string => JSON.stringify(members);
  return [
    { path: `/mail/stop?mail=${value('email')}&t=${ids.token}` },
    { path: `/members/${ids.number}/edit?tel=${value('phone')}` },
    { path: `/members/${ids.short}/profile?mail=${value('email')}` },
    { path: `/orders/${ids.order}/done?name=${value('name.kanji')}&order=${ids.order}`, arrival: 'redirect' },
    { path: `/apply/${ids.uuid}/confirm?koza_no=${value('account.number')}&pin=${value('pin')}`, arrival: 'form-get' },
    { path: `/share/${ids.nano}/${value('email')}/open` },
    { path: `/s/${ids.hash}#mail=${value('email')}` },
    { path: `/login?next=${encodeURIComponent(`/mypage/${ids.number}?birth=${plain('birthdate')}`)}` },
    {
      path: `/contact/${ids.uuid}`,
      action: 'fill #tel',
      sends: [
        { path: `/collect?sid=${ids.hash}`, type: 'application/json', body: json({ e: [{ k: ids.uuid, tel: plain('phone') }] }) },
        { path: `/collect2?u%5B${ids.number}%5D%5Bmail%5D=${value('email')}` },
        { path: `/b64?d=${Buffer.from(json({ id: ids.nano, user: { mail: plain('email') } })).toString('base64url')}` },
      ],
    },
    {
      path: `/mypage?s=${ids.token}`,
      store: [
        ['data-layer', 'dataLayer', [{ gtm: ids.hash }, { user: { email: plain('email'), id: ids.number } }]],
        ['local-storage', `draft:${ids.uuid}`, { tel: plain('phone') }],
        ['session-storage', `cart_${ids.short}`, { name: plain('name.kana') }],
        ['title', '', `${plain('name.kanji')} 様のページ`],
      ],
      forms: [
        ['mail', 'birthdate'],
        ['tel', 'zip'],
      ],
    },
    // The head of every page of a shop.
    { path: `/shop/${ids.number}/item-${ids.short}00`, forms: [['tel', 'zip']] },
    { path: '/about', forms: [['tel', 'zip']] },
    {
      path: '/thanks',
      cookies: `u_${ids.number}=${value('email')}; sid=${ids.hash}`,
      sends: [
        { path: `/h?em=${createHash('sha256').update(plain('email')).digest('hex')}&ts=${ids.number}` },
        { path: `/u/${ids.uuid}/event?card_no=${value('card.pan')}` },
        { path: '/batch', type: 'application/json', body: json({ users: { [ids.number]: { email: plain('email') } } }) },
        { path: `/multi?id=${ids.short}&kana=${value('account.holder_kana')}&${ids.token}=${value('phone')}` },
      ],
    },
  ];
}

function visitOf(page: Page, index: number, { port }: Circumstances): Traffic {
  const visit = `v${index + 1}`;
  const url = `https://www.lender.example:${port}${page.path}`;
  const document: DocumentRef = { visit, url: new Raw(url), site: siteOf('www.lender.example'), arrival: page.arrival ?? 'goto' };
  const sent = (place: number, record: RequestRecord, action?: string): OutboundRequest => ({
    ...requestFromRecord(record, {
      id: `r${index + 1}-${place}`,
      siteOf,
      page: url,
      visit,
      arrival: document.arrival,
      sentAt: 1_700_000_000_000 + index,
      ...(action === undefined ? {} : { action }),
    }),
    document,
  });
  const referer = url.replace(/#.*$/s, '');
  return {
    documents: [document],
    requests: [
      sent(0, {
        url: `https://www.google-analytics.com/g/collect?v=2&tid=G-ABCDEFGH12&dl=${encodeURIComponent(url)}`,
        headers: { referer, ...(page.cookies === undefined ? {} : { cookie: page.cookies }) },
      }),
      sent(1, { url: `https://t.tracker.example:${port}/p?url=${encodeURIComponent(url)}&r=${port}` }),
      ...(page.sends ?? []).map(({ path, body, type }, place) =>
        sent(
          place + 2,
          {
            url: `https://t.tracker.example:${port}${path}`,
            ...(body === undefined ? {} : { method: 'POST', body }),
            ...(type === undefined ? {} : { headers: { 'content-type': type } }),
          },
          page.action,
        ),
      ),
    ],
    exposures: (page.store ?? []).map(([place, name, content]): Exposure => ({
      document,
      place,
      name: new Raw(name),
      content: new Raw(typeof content === 'string' ? content : JSON.stringify(content)),
    })),
    forms: (page.forms ?? []).map((names) => aFormOf('get', names)),
  };
}
