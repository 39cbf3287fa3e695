// `webhooks:` of an inventory → services with their addresses and keys, which nobody may print.
import type { InventorySite, WebhookSettings } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import type { Raw } from '../../model/raw.ts';
import { isLoopbackHost } from '../../platform/local-host.ts';
import type { Complain } from '../complain.ts';
import { expandValue, type SecretOf } from '../expand-value.ts';
import type { InventoryFile } from './inventory-file.ts';
import { wordsOf } from './one-or-more.ts';
import { settledLine } from './printable-line.ts';

/** A key that signs is not guessed by trying. */
const SHORTEST_KEY = 16;

/** Complains about an address that others could read along, a key that is short, and a tag that no site has. */
export function planWebhooks(
  { value, complainAt }: InventoryFile,
  sites: readonly InventorySite[],
  { secretOf, language }: { readonly secretOf: SecretOf; readonly language: Language },
): readonly WebhookSettings[] {
  const known = new Set(sites.flatMap(({ tags }) => tags));
  return (value.webhooks ?? []).map((webhook, index): WebhookSettings => {
    const at = (key: string): Complain => complainAt(['webhooks', index, key]);
    const { name, kind, secret, on = 'change' } = webhook;
    const tags = wordsOf(webhook.tags ?? []);
    if (tags.some((tag) => !known.has(tag))) at('tags')('no site has this tag: nobody would ever be told');
    return {
      name: settledLine(name),
      kind,
      url: addressOf(expandValue(webhook.url, {}, 'plain', at('url'), secretOf), at('url')),
      secret:
        secret === undefined ? undefined : keyOf(expandValue(secret, {}, 'plain', at('secret'), secretOf), kind, at('secret')),
      language: webhook.language ?? language,
      tags,
      on,
    };
  });
}

function addressOf(url: Raw, complain: Complain): Raw {
  if (!url.ask((text) => /^https?:\/\/[^\s\p{C}\\]+$/iu.test(text) && URL.canParse(text)))
    return complain('expected an address that starts with https://');
  if (url.ask((text) => text.toLowerCase().startsWith('http:') && !isLoopbackHost(new URL(text).hostname)))
    return complain('expected https: over http the address and what is sent there could be read on the way');
  return url;
}

function keyOf(secret: Raw, kind: WebhookSettings['kind'], complain: Complain): Raw {
  if (secret.ask((text) => /[^\x21-\x7E]/.test(text)))
    return complain('expected a secret of printable ASCII characters without spaces');
  if (kind === 'generic' && secret.length < SHORTEST_KEY)
    return complain(`expected a secret of at least ${SHORTEST_KEY} characters`);
  return secret;
}
