import { describe, expect, it } from 'vitest';
import { Raw } from '../../../src/model/raw.ts';
import { redactLocation, redactUrl, routeOf } from '../../../src/model/redacted-url.ts';

describe('redactUrl keeps structure and drops every value', () => {
  it.each([
    ['https://shop.example/unsubscribe?mail=taro%40mail.example', 'https://shop.example/unsubscribe?mail=•••'],
    ['https://user:secret@shop.example:8443/a/b.html?x=&y=1#q=taro', 'https://shop.example:8443/a/b.html?x=&y=•••#q=•••'],
    ['https://t.example/users/taro%40mail.example/0738261/edit', 'https://t.example/users/•••/•••/edit'],
    ['https://t.example/activityi;src=123;u1=taro;~oref=https%3A%2F%2Fx', 'https://t.example/activityi;src=•••;u1=•••;~oref=•••'],
    ['https://t.example/c?taro@mail.example=1&taro', 'https://t.example/c?•••=•••&•••'],
    ['https://t.example/c?%8C%FB%8D%C0=0738261', 'https://t.example/c?•••=•••'],
    ['https://t.example/v2/reset/4827?4827=1', 'https://t.example/v2/reset/•••?•••=•••'],
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
  ])('%s', (url, route) => {
    expect(routeOf(new Raw(url))).toBe(route);
  });
});

describe('redactLocation', () => {
  it('drops query and fragment of a script', () => {
    expect(redactLocation('https://cdn.example/tag.js?id=G-1#x')).toBe('https://cdn.example/tag.js');
  });
});
