// A mail address as people hide it from robots, as mail services alias it, and as vendors normalise it before they hash.
import { canonicalForm } from '../canonical-form.ts';
import type { Spellings } from './spelling-kinds.ts';

/** One mailbox under two names. */
const GMAIL = ['gmail.com', 'googlemail.com'];
/** A local part of this length that mixes letters and digits belongs to one mailbox; words (`information`, `customer.support`) do not. */
const RARE_MIXED = 8;
const RARE_LETTERS = 16;

export function emailSpellings(text: string): Partial<Spellings> {
  const address = canonicalForm('email', text);
  const at = address.lastIndexOf('@');
  if (at < 1) return {};
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  const domains = GMAIL.includes(domain) ? GMAIL : [domain];
  const locals = [local, untagged];
  // The search drops brackets, underscores and blanks, so `(at)`, `[at]`, `_at_` and ` at ` are one word in it.
  const plain = domains.flatMap((host) =>
    locals.flatMap((one) => [`${one}@${host}`, `${one}at${host}`, `${one}at${host.replaceAll('.', 'dot')}`]),
  );
  return {
    plain: isRareLocal(untagged) ? [...plain, untagged] : plain,
    hashed: [...domains.flatMap((host) => hashedForms(locals, host)), local, untagged, `mailto:${address}`],
  };
}

// Lower case without blanks: Meta, Yahoo! JAPAN, LINE, TikTok, Snap, Pinterest, X, Criteo. Without dots: Google, for gmail.com and googlemail.com
// (https://developers.google.com/doubleclick-advertisers/guides/conversions_ec); others do it for any domain. Without `+tag`: Google by its
// prose but not by its samples, Microsoft (without dots too, for any domain: its help page on enhanced conversions), and UID2 for gmail.com (https://github.com/IABTechLab/uid2docs, gs-normalization-encoding).
function hashedForms(locals: readonly string[], domain: string): readonly string[] {
  return locals.flatMap((one) => [`${one}@${domain}`, `${one.replaceAll('.', '')}@${domain}`]);
}

function isRareLocal(local: string): boolean {
  const letters = local.replace(/[^a-z0-9]/g, '');
  return letters.length >= RARE_LETTERS || (letters.length >= RARE_MIXED && /\d/.test(letters) && /[a-z]/.test(letters));
}
