// A name that a person gave → a name for files, folders and addresses: readable where it can be, and never somebody else's.
import { createHash } from 'node:crypto';

const LONGEST = 48;
// One separator at a time, and never at an end: no `..`, no hidden file, nothing that a file system cuts off.
const PLAIN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
// What a name with a digest looks like; a plain name like it gets one of its own, so that nobody can take it.
const DIGESTED = /(?:^|-)[0-9a-f]{12}$/;
// Windows keeps these for devices, whatever follows the first dot (Microsoft, "Naming Files, Paths, and Namespaces").
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[.]|$)/;

/**
 * `shop-www` and `www.shop.example` stay as they are; others lose what is no small letter, figure, dot or hyphen, and get 48 bits of their
 * SHA-256: `Shop (new)` is `shop-new-0f3c…`. The same name always gives the same slug, whatever other names there are.
 */
export function fileSlug(name: string): string {
  if (name.length <= LONGEST && PLAIN.test(name) && !DIGESTED.test(name) && !DEVICE.test(name)) return name;
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST - 13)
    .replace(/-+$/, '');
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return words === '' ? `s-${digest}` : `${words}-${digest}`;
}
