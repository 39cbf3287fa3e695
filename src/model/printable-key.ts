// Which keys may be printed. A key can be personal data too (`{"taro@mail.example": 1}`), so the rule is narrow.

const MAX_LENGTH = 64;
const PLAIN = /^[A-Za-z0-9_.~$:[\]()*-]+$/;
const LONG_NUMBER = /\d{5}/;
// A PIN has four digits and a card's security code three: a name that is nothing but a number is nobody's word.
const BARE_NUMBER = /^\d{3,}$/;
// A telephone number keeps below five digits in a row by its hyphens.
const SPREAD_NUMBER = /(?:\d\D?){7}/;
// Mixed case with digits may be base64 of somebody's address.
const TOKEN = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{12,}$/;
// Letters and digits by turns are somebody's password or code: `TS7-KQ4W9ZMB2X`.
const CODE = /^(?=.{10})[\w-]*(?:[A-Za-z]+[_-]?\d+[_-]?){3}/;

/** True for a plain ASCII identifier of at most 64 characters that is no number, no address and no token. */
export function isPrintableKey(key: string): boolean {
  return (
    key.length <= MAX_LENGTH &&
    PLAIN.test(key) &&
    ![LONG_NUMBER, BARE_NUMBER, SPREAD_NUMBER, TOKEN, CODE].some((secret) => secret.test(key))
  );
}
