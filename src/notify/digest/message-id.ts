// Ids of mails and of their threads: the same key gives the same id in every try and on every machine.
import { shortHash } from './short-hash.ts';

/** RFC 5322, section 3.6.4: unique and stable. `from` is the sender's mailbox, whose domain vouches for it. */
export function messageIdOf(key: string, from: string): string {
  return `<${shortHash('message', key)}${shortHash('again', key)}@${domainOf(from)}>`;
}

/**
 * The first message of a thread, which was never sent: mail programs group what refers to the same message whether they have it or not.
 * Those that also compare subjects (Gmail) group the digests of equal subjects; RFC 2919 allows its left side as the label of a list.
 */
export function threadIdOf(thread: string, from: string): string {
  return `<tagspill-${thread}@${domainOf(from)}>`;
}

function domainOf(from: string): string {
  const domain = /@([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)>?\s*$/.exec(from)?.[1];
  // RFC 6761, section 6.4: a name that nobody can have.
  return domain?.toLowerCase() ?? 'tagspill.invalid';
}
