// Texts that look like a list or an address by chance: what they were taken apart into is no reason to forget the whole.
import { describe, expect, it } from 'vitest';
import { plain, post } from '../../support/plain-fields.ts';

const texts = (value: string): readonly string[] =>
  Object.values(plain(`https://t.example/?d=${encodeURIComponent(value)}`)).flat();

describe('what begins with a slash is kept whole', () => {
  it.each([
    ['a digest whose padding escape() wrote', '/eAcHxZcnWADu5z9Abo68pnGw+0%3D', '/eAcHxZcnWADu5z9Abo68pnGw+0='],
    ['base64 of a cipher', '/dqehMLYnd6Q08TLm9E', '/dqehMLYnd6Q08TLm9E'],
    ['base64 of a cipher, with more slashes', '/Pz8/PT++vn1/fv8', '/Pz8/PT++vn1/fv8'],
    ['letters beyond ASCII', '/OJ/Nu/OD(sm\u00ec/Nz', '/OJ/Nu/OD(sm\u00ec/Nz'],
    ['percent signs that escape nothing', '/OJ%Nu/OD', '/OJ%Nu/OD'],
    ['base64 of a cipher without a digit', '/dqcgMjfwMTfwp/OxsSV', '/dqcgMjfwMTfwp/OxsSV'],
    ['a bracket that never closes', '/(JCKNMBHCC', '/(JCKNMBHCC'],
    ['signs alone', '/(/2*-,)2*)++', '/(/2*-,)2*)++'],
  ])('%s', (_, value, whole) => expect(texts(value)).toContain(whole));

  it.each(['/members/unsubscribe', '/Members/A1', '/2026/11/22', '/a(1)/b', '/会員/住所', '/members/Xk29dMq1'])(
    'but a path is not: %s',
    (path) => expect(texts(path)).not.toContain(path),
  );
});

describe('a list that is one by chance is kept whole', () => {
  it.each([
    ['one pair, and something else', 'Otnutvxvx=Otinhu|or', 'Otnutvxvx=Otinhu|or'],
    ['names that nobody gives', 'ca|qv=}!kf=`eae&vSt~rz=p|~', 'ca|qv=}!kf=`eae&vSt~rz=p|~'],
    ['signs that a form escapes, in one pair', 'X_=4<9:5?44', 'X_=4<9:5?44'],
    ['what would be an address but for its controls', '\u0006!g{3$;?$9d5=?n', '\u0006!g{3$;?$9d5=?n'],
    ['controls, and one escape', '20?0#(|00%c9(\u0011!#>34', '20?0#(|00%c9(\u0011!#>34'],
    ['signs between quotes', '"###%# +\'$!"', '"###%# +\'$!"'],
    ['percent signs of its own, one of them an escape', '%Dq%Dw%Eu%EI%EL-%44%Dk', '%Dq%Dw%Eu%EI%EL-%44%Dk'],
  ])('%s', (_, value, whole) => expect(texts(value)).toContain(whole));

  it('but two pairs are a list', () => expect(texts('mail=taro@x.example|pin=4827')).toEqual(['taro@x.example', '4827']));

  it('and a short token with its padding is no form', () => {
    expect(plain(post('MTU4OA==', 'application/x-www-form-urlencoded'))).toEqual({ body: ['1588', 'MTU4OA=='] });
  });
});

it('a document that a script escaped is no list', () => {
  const multipart =
    '--b\\u000d\\u000aContent-Disposition: form-data; name=\\u0022pin\\u0022\\u000d\\u000a\\u000d\\u000a4827\\u000d\\u000a--b--';
  expect(plain(`https://t.example/?d=${encodeURIComponent(multipart)}`)).toEqual({ 'query.d > pin': '4827' });
});
