import { describe, expect, it } from 'vitest';
import { joinRecords } from '../../../src/capture/join-records.ts';
import { Raw } from '../../../src/model/raw.ts';
import { anAccount, aRecord, bytes } from './a-record.ts';

const URL_A = 'https://t.example/c?dl=a';
const withBody = (text: string) => ({ kind: 'bytes', bytes: bytes(text), contentType: undefined }) as const;

describe('joinRecords', () => {
  it('joins by kind, method and URL', () => {
    const accounts = [
      anAccount(`${URL_A}&more`),
      anAccount(URL_A, { method: 'POST' }),
      anAccount(URL_A, { kind: 'handshake' }),
      anAccount(URL_A),
    ];
    expect(joinRecords([aRecord(URL_A)], accounts)[0]?.request).toBe(accounts[3]);
  });

  it('joins equals in their order, each account once', () => {
    const accounts = [anAccount(URL_A), anAccount(URL_A)];
    const joined = joinRecords([aRecord(URL_A), aRecord(URL_A), aRecord(URL_A)], accounts);
    expect(joined.map(({ request }) => request)).toEqual([accounts[0], accounts[1], undefined]);
    expect(joined[0]?.request).toBe(accounts[0]);
  });

  it('tells equals apart by their bodies', () => {
    const accounts = [anAccount(URL_A, { body: bytes('one') }), anAccount(URL_A, { body: bytes('two') })];
    const records = [aRecord(URL_A, { body: withBody('two') }), aRecord(URL_A, { body: withBody('one') })];
    const joined = joinRecords(records, accounts);
    expect(joined[0]?.request).toBe(accounts[1]);
    expect(joined[1]?.request).toBe(accounts[0]);
  });

  describe('among equals in URL and body', () => {
    const from = (page: string) => anAccount(URL_A, { referer: new Raw(page) });
    const sentFrom = (page: string) => aRecord(URL_A, { headers: { referer: page } });
    const [first, second] = ['https://lender.example/first', 'https://lender.example/second'];

    it('takes the one with the same Referer', () => {
      const accounts = [from(first), from(second)];
      const joined = joinRecords([sentFrom(second), sentFrom(first)], accounts);
      expect(joined.map(({ request }) => request)).toEqual([accounts[1], accounts[0]]);
      expect(joined[0]?.request).toBe(accounts[1]);
    });

    it('takes no Referer for one that was not sent', () => {
      const accounts = [from(first), anAccount(URL_A)];
      expect(joinRecords([aRecord(URL_A)], accounts)[0]?.request).toBe(accounts[1]);
    });

    it('takes the first when the Referer fits none', () => {
      const accounts = [from(first), from(second)];
      expect(joinRecords([sentFrom('https://lender.example/')], accounts)[0]?.request).toBe(accounts[0]);
    });

    it('lets the body outweigh the Referer', () => {
      const accounts = [
        { ...from(first), body: bytes('one') },
        { ...from(second), body: bytes('two') },
      ];
      const record = { ...sentFrom(first), body: withBody('two') };
      expect(joinRecords([record], accounts)[0]?.request).toBe(accounts[1]);
    });
  });

  it('says when the browser has no account', () => {
    expect(joinRecords([aRecord(URL_A)], [])).toEqual([{ record: expect.anything(), request: undefined }]);
  });
});
