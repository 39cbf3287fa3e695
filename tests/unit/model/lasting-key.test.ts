import { describe, expect, it } from 'vitest';
import { lastingKey } from '../../../src/model/lasting-key.ts';

describe('lastingKey', () => {
  it.each([
    ['query.mail', 'query.mail'],
    ['body.events[3].user[0].mail', 'body.events[].user[].mail'],
    ['path[2]', 'path[2]'],
    ['query.next > path[1]', 'query.next > path[1]'],
    ['query.input_10', 'query.input_10'],
    ['query.v2', 'query.v2'],
    ['query.user_1042.mail', 'query.user_#.mail'],
    ['localStorage.cart_77 > name', 'localStorage.cart_# > name'],
    ['sessionStorage.form-3.step2 > tel', 'sessionStorage.form-#.step2 > tel'],
    ['cookie.u_9', 'cookie.u_#'],
    ['dataLayer[].user.email', 'dataLayer[].user.email'],
  ])('%s → %s', (at, key) => {
    expect(lastingKey(at)).toBe(key);
  });
});
