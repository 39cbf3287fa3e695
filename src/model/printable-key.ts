// Which keys may be printed. A key can be personal data too (`{"taro@mail.example": 1}`), so the rule is narrow.

const MAX_LENGTH = 64;
const PLAIN = /^[A-Za-z0-9_.~$:[\]()*-]+$/;
const LONG_NUMBER = /\d{5}/;

/** True for a plain ASCII identifier without `@`, without five digits in a row, of at most 64 characters. */
export function isPrintableKey(key: string): boolean {
  return key.length <= MAX_LENGTH && PLAIN.test(key) && !LONG_NUMBER.test(key);
}
