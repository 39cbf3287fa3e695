// Fields that nobody fills in: traps for robots, captchas, files, and what cannot be typed into.
import type { FieldShape } from '../../model/form-shape.ts';
import { isSentCode } from './is-sent-code.ts';

const UNTYPED = new Set(['file', 'hidden', 'range', 'color', 'submit', 'button', 'reset', 'image']);
const TRAP =
  /入力しないで|記入しないで|何も入力|空のまま|空欄のまま|空白のまま|leave (?:this )?(?:field )?(?:blank|empty)|do not fill|don.?t fill|if you are (?:a )?human|スパム対策|spam/iu;
const CAPTCHA =
  /画像認証|画像に表示|表示された(?:文字|数字)|画像の(?:文字|数字)|captcha|characters (?:shown|in the image|you see)|i.?m not a robot/iu;
const TRAP_NAME = /captcha|honey_?pot|^hp[_-]|^url_?confirm$|^b_[0-9a-f]+_[0-9a-f]+$/iu;

/** Must nothing be put into this field? */
export function isLeftAlone({ isUsable, type, name, id, label, placeholder, hint, nearby }: FieldShape): boolean {
  if (!isUsable || UNTYPED.has(type)) return true;
  const texts = [label, placeholder, hint, ...nearby].join(' ');
  return (
    TRAP.test(texts) ||
    (CAPTCHA.test([label, placeholder, hint, ...nearby.slice(-2)].join(' ')) && !isSentCode(texts)) ||
    TRAP_NAME.test(name) ||
    TRAP_NAME.test(id)
  );
}
