// The inventory → who is told about which sites: owners by their addresses and language, and the roll-up.
import type { AuditDigest, SiteDigest } from '../../model/fleet.ts';
import type { Inventory, InventorySite } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import { shortHash } from './short-hash.ts';

export interface Audience {
  readonly kind: 'owner' | 'roll-up';
  /** Made of whom it is and which sites it has been told of; the same in every audit of the same sites. */
  readonly id: string;
  readonly to: readonly string[];
  readonly language: Language;
  /** In the order of the digest. */
  readonly sites: readonly SiteDigest[];
  /**
   * What its mails are a thread about. Readers follow what is open through the nights, so that a thread is a site's where its owner
   * has no other, and the owner's where there are several. That is asked of the inventory, not of the audit: which sites were due tonight must
   * not move a site from one thread to another.
   */
  readonly thread: string;
}

/** Owners first, in the order of their first site, then the roll-up. Audiences without a site in this audit are left out. */
export function audiencesOf(digest: AuditDigest, { sites, mail }: Pick<Inventory, 'sites' | 'mail'>): readonly Audience[] {
  if (mail === undefined) return [];
  const owned = sites.filter((site) => site.mail.length > 0);
  const owners = [...new Set(owned.map(groupKey))].flatMap((key) => {
    const group = owned.filter((site) => groupKey(site) === key);
    const [first] = group;
    const names = new Set(group.map(({ name }) => name));
    const own = digest.sites.filter(({ site }) => names.has(site));
    if (first === undefined || own.length === 0) return [];
    const thread = group.length === 1 ? shortHash('site', first.name) : shortHash('owner', key);
    return [audience('owner', addressesOf(first.mail), first.language, own, thread)];
  });
  const order = (one: Audience): number => digest.sites.findIndex(({ site }) => site === one.sites[0]?.site);
  const to = addressesOf(mail.rollUp);
  const all = to.length === 0 ? [] : [audience('roll-up', to, mail.language, digest.sites, shortHash('roll-up'))];
  return [...owners.sort((a, b) => order(a) - order(b)), ...all];
}

function audience(
  kind: Audience['kind'],
  to: readonly string[],
  language: Language,
  sites: readonly SiteDigest[],
  thread: string,
): Audience {
  const id = shortHash(kind, language, ...to, '', ...sites.map(({ site }) => site).sort());
  return { kind, id, to, language, sites, thread };
}

function groupKey({ mail, language }: InventorySite): string {
  return JSON.stringify([language, ...addressesOf(mail)]);
}

// The part before the `@` belongs to its server, which may tell cases apart (RFC 5321, section 2.4); the part behind it does not.
function addressesOf(mail: readonly string[]): readonly string[] {
  const normal = mail.map((address) => {
    const at = address.lastIndexOf('@');
    return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
  });
  return [...new Set(normal)].sort();
}
