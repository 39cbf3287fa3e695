// The secret that stands for `{token}` in the links of mails: nobody can guess it, so that whoever has it later got it from the site.
import type { Identity } from '../model/crawl-plan.ts';
import { Raw } from '../model/raw.ts';
import type { SiteConfig } from './config-schema.ts';
import { inventor, type Random } from './inventor.ts';

/** The identity with a token, where a link asks for one and the identity has none. */
export function withRunToken(identity: Identity, { links = [] }: Pick<SiteConfig, 'links'>, random: Random): Identity {
  const isAsked = links.some(({ url }) => url.replaceAll('{{', '').includes('{token}'));
  if (!isAsked || identity.session_token !== undefined) return identity;
  return { ...identity, session_token: [new Raw(inventor(random).letters(24))] };
}
