import { describe, expect, it } from 'vitest';
import { Raw } from '../../../src/model/raw.ts';
import { redactLocation, redactUrl, routeOf, routeOfShown } from '../../../src/model/redacted-url.ts';

describe('redactUrl keeps structure and drops every value', () => {
  it.each([
    ['https://shop.example/unsubscribe?mail=taro%40mail.example', 'https://shop.example/unsubscribe?mail=•••'],
    ['https://user:secret@shop.example:8443/a/b.html?x=&y=1#q=taro', 'https://shop.example:8443/a/b.html?x=&y=•••#q=•••'],
    ['https://t.example/users/taro%40mail.example/0738261/edit', 'https://t.example/users/•••/•••/edit'],
    ['https://t.example/activityi;src=123;u1=taro;~oref=https%3A%2F%2Fx', 'https://t.example/activityi;src=•••;u1=•••;~oref=•••'],
    ['https://t.example/c?taro@mail.example=1&taro', 'https://t.example/c?•••=•••&•••'],
    ['https://t.example/c?%8C%FB%8D%C0=0738261', 'https://t.example/c?•••=•••'],
    ['https://t.example/v2/reset/4827?4827=1', 'https://t.example/v2/reset/•••?•••=•••'],
    ['https://t.example/e/CAciEQoEZm9ybRIJVFo0ODIwMTc2/getUserV2', 'https://t.example/e/•••/getUserV2'],
    ['https://t.example/share/nEYg1kCEqecVECOkFqiyR/MyPageTopInfo/77', 'https://t.example/share/•••/MyPageTopInfo/77'],
    [
      'https://t.example/c?draft:3f2b8c1e-0a4d-4e6f-9b7a-1c2d3e4f5a6b=1&u_a3f9c1be=1&face=1',
      'https://t.example/c?•••=•••&•••=•••&face=•••',
    ],
    ['data:text/plain,taro', 'data:•••'],
    ['about:blank', 'about:blank'],
    ['not a url', '•••'],
  ])('%s', (url, redacted) => {
    expect(redactUrl(new Raw(url))).toBe(redacted);
  });
});

describe('routeOf', () => {
  it.each([
    ['https://lender.example/members/top?pin=4827', '/members/top'],
    ['https://lender.example/members/0738261/edit/', '/members/:id/edit'],
    ['https://lender.example/reset/4827', '/reset/:id'],
    ['https://lender.example', '/'],
    ['https://lender.example/a;jsessionid=abc/b', '/a/b'],
    ['https://lender.example:8443/members/77/profile', '/members/:id/profile'],
    ['https://lender.example/apply/2/confirm', '/apply/2/confirm'],
    ['https://lender.example/orders/ORD-1042/done', '/orders/ORD-:id/done'],
    ['https://lender.example/item-1042.html', '/item-:id.html'],
    ['https://lender.example/help/us01-records', '/help/us01-records'],
    ['https://lender.example/s/a3f9c1be', '/s/:id'],
    ['https://lender.example/share/C7_HuklLrisNQrwId-jQc/open', '/share/:id/open'],
  ])('%s', (url, route) => {
    expect(routeOf(new Raw(url))).toBe(route);
    expect(routeOfShown(redactUrl(new Raw(url)))).toBe(route);
  });
});

describe('redactLocation', () => {
  it('drops query and fragment of a script', () => {
    expect(redactLocation('https://cdn.example/tag.js?id=G-1#x')).toBe('https://cdn.example/tag.js');
  });
});
