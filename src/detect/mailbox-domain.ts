// Domains under which anybody can have a mailbox: a name in front of one of them is a person's address.

// The mobile carriers' own (https://www.docomo.ne.jp/service/docomo_mail/, https://www.au.com/mobile/service/email/,
// https://www.softbank.jp/mobile/service/mail/), then webmail and the large Japanese providers.
const MAILBOXES: ReadonlySet<string> = new Set(
  (
    'docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp vodafone.ne.jp disney.ne.jp ymobile.ne.jp ymobile1.ne.jp y-mobile.ne.jp ' +
    'willcom.com rakumail.jp gmail.com googlemail.com yahoo.co.jp ymail.ne.jp yahoo.ne.jp yahoo.com outlook.jp outlook.com hotmail.co.jp ' +
    'hotmail.com live.jp live.com msn.com icloud.com me.com mac.com aol.com aol.jp proton.me protonmail.com gmx.com zoho.com nifty.com ' +
    'nifty.ne.jp biglobe.ne.jp so-net.ne.jp ocn.ne.jp plala.or.jp dion.ne.jp asahi-net.or.jp excite.co.jp infoseek.jp goo.jp'
  ).split(' '),
);

export function isMailbox(domain: string): boolean {
  return MAILBOXES.has(domain.normalize('NFKC').trim().toLowerCase());
}
