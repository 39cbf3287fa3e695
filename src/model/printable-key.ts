// Which keys may be printed. A key can be personal data too (`{"taro@mail.example": 1}`), so the rule is narrow.

const MAX_LENGTH = 64;
const PLAIN = /^[A-Za-z0-9_.~$:[\]()*-]+$/;
const LONG_NUMBER = /\d{5}/;
// A PIN has four digits and a card's security code three, and `2031-09` is when a card expires: a name that is nothing but a number is
// nobody's word.
const BARE_NUMBER = /^(?:\d{3,}|(?:\d[-.:]?){4,})$/;
// Somebody's day of birth in the years of an era: `S46.08.23`.
const ERA_DATE = /^[MTSHR]\d{1,2}([-.])\d{1,2}\1\d{1,2}$/i;
// A telephone number keeps below five digits in a row by its hyphens.
const SPREAD_NUMBER = /(?:\d\D?){7}/;
// Mixed case with digits may be base64 of somebody's address, or a digest of it: also behind a name (`em.rMvWy8o4…`).
const TOKEN = /(?:^|[.~:])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{12,}(?:$|[.~:])/;
// A UUID or a digest, alone or behind a name (`draft:9f1c…`), is another one for everybody.
const DRAWN = /(?:^|[._~:$-])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,})(?:$|[._~:$-])/i;
// Letters and digits by turns are somebody's password or code: `TS7-KQ4W9ZMB2X`.
const CODE = /^(?=.{10})[\w-]*(?:[A-Za-z]+[_-]?\d+[_-]?){3}/;

/** True for a plain ASCII identifier of at most 64 characters that is no number, no address and no token. */
export function isPrintableKey(key: string): boolean {
  return (
    key.length <= MAX_LENGTH &&
    PLAIN.test(key) &&
    ![LONG_NUMBER, BARE_NUMBER, ERA_DATE, SPREAD_NUMBER, TOKEN, DRAWN, CODE].some((secret) => secret.test(key))
  );
}
