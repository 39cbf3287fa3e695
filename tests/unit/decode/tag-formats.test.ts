// The forms in which the tags of the incidents write what they send; formats from research of the vendors' public documents.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { PAGE_IN_PARAMETER, at, decoded, plain, plainFields, post } from '../../support/plain-fields.ts';

describe('the format of', () => {
  it('Google Analytics 4: a batch of one query string for each event', () => {
    expect(plain(post(`en=page_view&dl=${PAGE_IN_PARAMETER}\r\nen=scroll&ep.q=koza`, 'text/plain;charset=UTF-8'))).toMatchObject({
      'body[0].en': 'page_view',
      'body[0].dl > query.mail': 'taro@x.example',
      'body[1].ep.q': 'koza',
    });
  });

  it('Google Ads: a list inside one parameter', () => {
    expect(plain('https://t.example/?data=event%3Dpage_view%3Bkoza%3D0738261')).toEqual({
      'query.data > event': 'page_view',
      'query.data > koza': '0738261',
    });
  });

  it('Floodlight: matrix parameters in the path', () => {
    expect(plain(`https://ad.t.example/activityi;src=1;u1=koza;~oref=${PAGE_IN_PARAMETER}?`)).toMatchObject({
      'host[0]': 'ad',
      'path[0]': 'activityi',
      'path.u1': 'koza',
      'path.~oref > query.mail': 'taro@x.example',
    });
  });

  it('Criteo: three percent layers', () => {
    const url = `https://t.example/event?p1=e%3Dce%26m%3D${encodeURIComponent(encodeURIComponent('[taro%40x.example]'))}`;
    expect(plain(url)).toMatchObject({ 'query.p1 > m': 'taro@x.example' });
  });

  it('Clarity: gzip without a content encoding', () => {
    const bodyBase64 = gzipSync(JSON.stringify({ e: ['0.7', 1, 'https://b.example/?mail=taro%40x.example'] })).toString('base64');
    const { fields } = decoded({ url: 'https://t.example/collect', method: 'POST', bodyBase64 });
    expect(at(fields, 'body.e[2] > query.mail')).toMatchObject({ layers: ['gzip', 'json', 'percent'] });
  });

  it('Meta: multipart, with a file beside the fields', () => {
    const part = (head: string, text: string): string => `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
    const body = `${part('name="dl"', 'https://b.example/?mail=taro%40x.example')}${part('name="f"; filename="山田.txt"', 'memo')}--B--`;
    expect(plain(post(body, 'multipart/form-data; boundary=B'))).toEqual({
      'body.dl > query.mail': 'taro@x.example',
      'body.f.filename': '山田.txt',
      'body.f': 'memo',
    });
  });

  it('a socket: text frames, plain or as packets of socket.io', () => {
    const frame = (body: string): RequestRecord => ({ url: 'wss://t.example/s', method: 'GET', body });
    expect(plain(frame('口座番号は0738261'))).toMatchObject({ body: '口座番号は0738261' });
    expect(plain(frame('42["say",{"mail":"taro@x.example"}]'))).toMatchObject({ 'body[1].mail': 'taro@x.example' });
  });

  it('a request header: Referer is a URL, Cookie a list, the browser’s own are nothing', () => {
    const headers = {
      Referer: 'https://b.example/k?mail=taro%40x.example',
      Cookie: 'sid="a b"; uid=%E5%B1%B1',
      Authorization: 'Bearer abcdef.123',
      'X-Page': 'koza',
      'User-Agent': 'Mozilla/5.0',
      'Accept-Language': 'ja',
      'Sec-Fetch-Mode': 'cors',
      Origin: 'https://b.example',
      'Content-Length': '12',
    };
    expect(plain({ url: 'https://t.example/', headers })).toEqual({
      'header.referer > path[0]': 'k',
      'header.referer > query.mail': 'taro@x.example',
      'cookie.sid': 'a b',
      'cookie.uid': '山',
      'header.authorization': 'abcdef.123',
      'header.x-page': 'koza',
    });
  });
});

describe('Adobe AppMeasurement', () => {
  it('puts an address that was cut at 255 characters together again, so that a value at the cut is read whole', () => {
    const head = encodeURIComponent('https://lender.example/search?q=taro.te');
    const rest = encodeURIComponent('st@mail.example&page=2');
    const { fields } = decoded(`https://x.sc.omtrdc.net/b/ss/suite/1/JS-2.22.0/s1?AQB=1&g=${head}&c1=x&-g=${rest}&AQE=1`);
    expect(plainFields(fields)).toMatchObject({
      'query.g > query.q': 'taro.test@mail.example',
      'query.g > query.page': '2',
      'query.c1': 'x',
    });
    expect(Object.keys(plainFields(fields)).filter((path) => path.startsWith('query.-g'))).toEqual([]);
  });

  it('keeps a rest that has no head', () => {
    expect(plainFields(decoded('https://x.example/?-g=abc&a=1').fields)).toMatchObject({ 'query.-g': 'abc', 'query.a': '1' });
  });
});
