// Text with placeholders → the text that is typed or opened, with the identity's values in their places.
import type { Identity } from '../model/crawl-plan.ts';
import { isDataCategory } from '../model/data-category.ts';
import { Raw } from '../model/raw.ts';
import type { Complain } from './complain.ts';
import { suggestionFor } from './identity-schema.ts';

/** `plain` for what is typed; `percent` for URLs (RFC 3986, UTF-8); `lenient` as `percent`, but unknown braces stay text. */
export type Expansion = 'plain' | 'percent' | 'lenient';

/** A placeholder is `{category}`; braces that shall stay are doubled: `{{name}}` is the text `{name}`. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|\{[A-Za-z][\w.-]*\}/g;
/** `${NAME}` is a variable of the environment, where there is somebody to ask. */
const WITH_SECRETS = new RegExp(`\\$\\{[A-Za-z_]\\w*\\}|${PLACEHOLDER.source}`, 'g');

/** The value of a variable; undefined where there is none. */
export type SecretOf = (name: string) => Raw | undefined;

/**
 * Replaces each placeholder with the first value of its category and keeps the text around it. Complains about a name that is no
 * category, and about a category that the identity has no value for.
 */
export function expandValue(
  template: string,
  identity: Identity,
  expansion: Expansion,
  complain: Complain,
  secretOf?: SecretOf,
): Raw {
  let expanded = new Raw('');
  let end = 0;
  for (const { 0: placeholder, index } of template.matchAll(secretOf === undefined ? PLACEHOLDER : WITH_SECRETS)) {
    expanded = join(expanded, new Raw(template.slice(end, index)));
    const value = placeholder.startsWith('$')
      ? encoded(
          secretOf?.(placeholder.slice(2, -1)) ?? complain(`the environment has no \`${placeholder.slice(2, -1)}\``),
          expansion,
        )
      : replacement(placeholder, identity, expansion, complain);
    expanded = join(expanded, value);
    end = index + placeholder.length;
  }
  return join(expanded, new Raw(template.slice(end)));
}

function replacement(placeholder: string, identity: Identity, expansion: Expansion, complain: Complain): Raw {
  if (placeholder.startsWith('{{')) return new Raw(placeholder.slice(1, -1));
  const written = placeholder.slice(1, -1);
  // What a mail's link carries beside the address: the run's own secret, or the one that the identity names.
  const name = written === 'token' ? 'session_token' : written;
  const value = isDataCategory(name) ? identity[name]?.[0] : undefined;
  if (value !== undefined) return encoded(value, expansion);
  if (expansion === 'lenient') return new Raw(placeholder);
  if (isDataCategory(name)) return complain(`the identity has no value for \`${placeholder}\``);
  return complain(`unknown placeholder \`${placeholder}\`${suggestionFor(name)}`);
}

function encoded(value: Raw, expansion: Expansion): Raw {
  return expansion === 'plain' ? value : value.ask((text) => new Raw(encodeURIComponent(text)));
}

function join(left: Raw, right: Raw): Raw {
  return left.ask((start) => right.ask((end) => new Raw(start + end)));
}
