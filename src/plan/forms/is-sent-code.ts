// `Passcode from your card reader`, `アプリに表示された番号`: whoever reads a code off a device or a message types a one-time code.

const DEVICE = String.raw`(?:card ?reader|reader|token|key ?fob|security key|device|authenticator|authentication app|authenticator app|sms|text message|text|phone|mobile|e-?mail|inbox)`;
const ENGLISH = new RegExp(
  String.raw`(?:^|\b(?:enter|the|your|a|digit|security|access|log-?in|sign-?in|response|one-?time|verification|authentication)\s+)(?:pass ?)?code\b(?:\s\w+){0,3}?\s(?:from|on|by|in|via|to)\s(?:(?:the|your|my|an?)\s)?(?:\w+\s)?${DEVICE}\b`,
  'iu',
);
const JAPANESE =
  /(?:カードリーダー?|トークン|アプリ|SMS|ショートメッセージ|メール|端末|携帯電話|スマートフォン|生成機)(?:に|で|から|へ|宛に)(?:表示された|届いた|送信された|送られた|通知された|お送りした|受信した|生成された)(?:\d+桁の)?(?:番号|数字|コード|認証番号|認証コード|確認コード)/iu;

/** Does the text ask for a code that a device shows or a message brings? */
export function isSentCode(text: string): boolean {
  return ENGLISH.test(text) || JAPANESE.test(text);
}
