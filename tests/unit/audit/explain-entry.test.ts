// The decode tree as a person reads it, for the kinds of request that tags send; and that nothing of a value is in it.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { explainEntry, type ExplainView } from '../../../src/audit/explain-entry.ts';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { displayWidth } from '../../../src/platform/display-width.ts';
import { PLANTED, suiteFolder } from '../../support/suite-folder.ts';

// Every explanation reads all rules and vendors; machines differ.
vi.setConfig({ testTimeout: 120_000 });

const PAGE = 'https://lender.example/stop?mail=taro%40x.example';
const VIEW: ExplainView = { format: 'terminal', language: 'en', color: false, width: 100 };

async function explained(
  record: RequestRecord | readonly RequestRecord[],
  { entry = '0', identity, view = {} }: { entry?: string; identity?: string; view?: Partial<ExplainView> } = {},
): Promise<string> {
  const folder = await suiteFolder('explain');
  const file = join(folder, 't.raw.jsonl');
  await writeFile(
    file,
    [record]
      .flat()
      .map((one) => JSON.stringify({ page: PAGE, ...one }))
      .join('\n'),
  );
  const text = await explainEntry({ file, entry, page: undefined, identity, rules: [] }, { ...VIEW, ...view });
  await writeFile(join(folder, 'explained.txt'), text);
  return text;
}

describe('the tree of one request', () => {
  it('GA4 with the page in dl and dr', async () => {
    const dr = `https://lender.example/?q=${encodeURIComponent('口座番号は0738261です')}`;
    const url = `https://www.google-analytics.com/g/collect?v=2&tid=G-ABC123&dl=${encodeURIComponent(PAGE)}&dr=${encodeURIComponent(dr)}`;
    expect(await explained({ url })).toMatchInlineSnapshot(`
      "GET https://www.google-analytics.com/g/collect?v=•••&tid=•••&dl=•••&dr=•••
      entry 0 of t.raw.jsonl · r1 · to a third party · Google Analytics 4 (Google LLC, US)
      sent by https://lender.example/stop?mail=•••
      7 fields · 2 findings · nothing stayed closed

      path
      ├─ [0]            1 lower-case letter
      └─ [1]            7 lower-case letters
      query
      ├─ v              1 digit · vendor’s own identifier, no rule is asked (observed)
      ├─ tid            one word, 8 characters · vendor’s own identifier, no rule is asked (documented)
      ├─ dl             via percent · page address [1]
      │  ├─ path[0]     4 lower-case letters
      │  └─ query.mail  e-mail form, 14 characters · via percent
      │     ● email · E-mail address · High · shape: key \`mail\`, pattern, check \`email-address\`
      └─ dr.query.q     Japanese and other text, 14 characters · via percent → percent · referrer [1]
         ● account-number · Account number · Critical · shape: label \`口座番号\` in the text, pattern
           in a part: 7 digits

      [1] Google Analytics 4: https://developers.google.com/analytics/devguides/collection/protocol/v1/
          parameters

      Why did a rule not match? tagspill rules explain <id> --in <file> --entry <n>
      "
    `);
  });

  it('Meta with ud[] and a key in Japanese', async () => {
    const em = createHash('sha256').update('taro@x.example').digest('hex');
    const url = `https://www.facebook.com/tr/?id=4539578763621486&ev=PageView&ud[em]=${em}&cd%5B%E5%8F%A3%E5%BA%A7%5D=0738261`;
    expect(await explained({ url })).toMatchInlineSnapshot(`
      "GET https://www.facebook.com/tr/?id=•••&ev=•••&ud[em]=•••&•••=•••
      entry 0 of t.raw.jsonl · r1 · to a third party · Meta Pixel (Meta Platforms, Inc., US)
      sent by https://lender.example/stop?mail=•••
      5 fields · 2 findings · nothing stayed closed

      path[0]      2 lower-case letters
      query
      ├─ id        16 digits · vendor’s own identifier, no rule is asked (documented)
      ├─ ev        8 letters · filled by the site (documented)
      ├─ ud[em]    64 hex characters · declared personal data (documented)
      │  ● email · E-mail address · High
      │    declared: the vendor says so, as a digest, sha256 by its length
      └─ cd[口座]  7 digits · filled by the site (documented)
         ● account-number · Account number · Critical · shape: key \`.口座\`, pattern

      Why did a rule not match? tagspill rules explain <id> --in <file> --entry <n>
      "
    `);
  });

  it('a query in Shift_JIS', async () => {
    const url = 'https://t.example/c?%83J%81%5B%83h%94%D4%8D%86=4111111111111111&n=%8E%8E%8C%B1%89%BC%96%BC&no=0738261';
    expect(await explained({ url })).toMatchInlineSnapshot(`
      "GET https://t.example/c?•••=•••&n=•••&no=•••
      entry 0 of t.raw.jsonl · r1 · to a third party · no vendor known
      sent by https://lender.example/stop?mail=•••
      4 fields · 1 finding · nothing stayed closed

      path[0]        1 lower-case letter
      query
      ├─ カード番号  16 digits
      │  ● card-number · Card number · Critical · checksum: key \`カード番号\`, pattern, check \`card-bin\`
      ├─ n           text in kanji, 4 characters · via percent → shift-jis
      └─ no          7 digits
         ○ account-number · Account number · shape: key \`no\`, pattern
           not reported: none of \`branch.code\`, \`branch.name\`, \`account.type\`, \`account.holder_kana\`
           stands in the same object
         ○ yucho-number · Japan Post Bank number · shape: key \`no\`, pattern
           not reported: none of \`yucho.symbol\` stands in the same object

      Why did a rule not match? tagspill rules explain <id> --in <file> --entry <n>
      "
    `);
  });

  it('a gzipped JSON body with a token, a hidden key and an address inside', async () => {
    const jwt = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"sub":"taro@x.example"}').toString('base64url')}.c2lnbmF0dXJlc2lnbmF0dXJlc2lnbmF0dXJl`;
    const body = JSON.stringify({ events: [{ url: PAGE, 'taro@x.example': 1, user: { mail: 'taro@y.example', jwt } }] });
    const record = {
      url: 'https://t.example/c',
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      bodyBase64: gzipSync(body).toString('base64'),
    };
    const text = await explained(record);
    expect(text.split('\n').filter((line) => displayWidth(line) > 100)).toEqual([]);
    expect(text).toMatchInlineSnapshot(`
      "POST https://t.example/c
      entry 0 of t.raw.jsonl · r1 · to a third party · no vendor known
      sent by https://lender.example/stop?mail=•••
      12 fields · 6 findings · nothing stayed closed

      path[0]              1 lower-case letter
      body.events[0]       via gzip → json
      ├─ url
      │  ├─ path[0]        4 lower-case letters
      │  └─ query.mail     e-mail form, 14 characters · via percent
      │     ● email · E-mail address · High · shape: key \`mail\`, pattern, check \`email-address\`
      ├─ •••               e-mail form, 14 characters · a key that is not printed, as text
      │  ● email · E-mail address · High · shape: pattern, check \`email-address\`
      ├─ •••               1 digit
      └─ user
         ├─ mail           e-mail form, 14 characters
         │  ● email · E-mail address · High · shape: key \`mail\`, pattern, check \`email-address\`
         └─ jwt            JWT form, 90 characters
            │  ● json-web-token · JSON Web Token · High · shape: pattern, check \`jwt-header\`
            ├─ header.alg  5 letters and digits · via jwt → json
            ├─ claims.sub  e-mail form, 14 characters · via jwt → json
            │  ● email · E-mail address · High · shape: pattern, check \`email-address\`
            ├─ [0].alg     5 letters and digits · via base64 → json
            ├─ [1].sub     e-mail form, 14 characters · via base64 → json
            │  ● email · E-mail address · High · shape: pattern, check \`email-address\`
            └─ [2]         27 lower-case letters · via base64

      Why did a rule not match? tagspill rules explain <id> --in <file> --entry <n>
      "
    `);
  });

  it('in Japanese', async () => {
    expect(await explained({ url: 'https://t.example/c?mail=taro@x.example' }, { view: { language: 'ja' } }))
      .toMatchInlineSnapshot(`
      "GET https://t.example/c?mail=•••
      t.raw.jsonl の 0番 · r1 · 第三者宛て · 提供元は不明
      送信元ページ https://lender.example/stop?mail=•••
      項目 2件・検出 1件・開けなかった部分 0件

      path[0]     英小文字 1文字
      query.mail  メールアドレスの形 14文字
        ● email · メールアドレス · 高 · shape：キー \`mail\`、値の形、検査 \`email-address\`

      規則が当たらなかった理由: tagspill rules explain <id> --in <file> --entry <n>
      "
    `);
  });

  it('counts the rest where very many neighbours have nothing to say', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => (at === 250 ? { mail: 'taro@x.example' } : { price: at }));
    const text = await explained({ url: 'https://t.example/c', method: 'POST', body: JSON.stringify(rows) });
    expect(text.split('\n').length).toBeLessThan(30);
    expect(text).toContain('[250].mail');
    expect(text).toMatch(/└─ … +and 289 more places that nothing claims/);
  });

  it('bytes that stayed closed', async () => {
    const noise = Buffer.concat(Array.from({ length: 8 }, (_, at) => createHash('sha512').update(String(at)).digest()));
    const text = await explained({ url: 'https://t.example/c', method: 'POST', bodyBase64: noise.toString('base64') });
    expect(text).toContain('1 part stayed closed');
    expect(text).toMatch(/^body .*stayed closed: format not known, 512 bytes$/m);
  });
});

describe('what is asked for', () => {
  const two = [{ url: 'https://t.example/first' }, { url: 'https://t.example/second' }];

  it.each(['1', 'r2'])('takes an entry or an id: %s', async (entry) => {
    expect(await explained(two, { entry })).toContain('https://t.example/second');
  });

  it.each(['2', 'r9', '-1', 'a@b.example'])('refuses %s in one line that repeats nothing but an id', async (entry) => {
    const error = await explained(two, { entry }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'REQUEST_UNKNOWN', exit: 2 });
    expect(String(error)).toContain('entries 0 to 1 can be read');
    expect(String(error)).not.toContain('a@b.example');
  });
});

describe('nothing of a value', () => {
  it.each([
    ['en', 'terminal'],
    ['ja', 'terminal'],
    ['en', 'json'],
  ] as const)('is in it (%s, %s)', async (language, format) => {
    const planted = parse(await readFile(PLANTED, 'utf8')) as Record<string, string>;
    const query = new URLSearchParams(planted).toString();
    const page = `https://lender.example/form?${query}`;
    // Keys of four digits are printed: an array that was written as an object has such keys too.
    const asKeys = Object.fromEntries(Object.values(planted).flatMap((value) => (value.length > 4 ? [[value, 1]] : [])));
    const body = JSON.stringify({ ...planted, keys: asKeys });
    const record = {
      url: `https://t.example/c?dl=${encodeURIComponent(page)}&${query}`,
      page,
      method: 'POST',
      body,
      headers: { cookie: query.replaceAll('&', '; ') },
    };
    for (const identity of [undefined, PLANTED]) {
      const text = await explained(record, { ...(identity === undefined ? {} : { identity }), view: { language, format } });
      for (const value of Object.values(planted).filter(({ length }) => length > 3)) {
        for (const spelling of [value, encodeURIComponent(value), value.replace(/[\s-]/g, '')])
          expect(text).not.toContain(spelling);
      }
    }
  });
});
