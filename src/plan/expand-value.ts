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

/**
 * Replaces each placeholder with the first value of its category and keeps the text around it. Complains about a name that is no
 * category, and about a category that the identity has no value for.
 */
export function expandValue(template: string, identity: Identity, expansion: Expansion, complain: Complain): Raw {
  let expanded = new Raw('');
  let end = 0;
  for (const { 0: placeholder, index } of template.matchAll(PLACEHOLDER)) {
    expanded = join(expanded, new Raw(template.slice(end, index)));
    expanded = join(expanded, replacement(placeholder, identity, expansion, complain));
    end = index + placeholder.length;
  }
  return join(expanded, new Raw(template.slice(end)));
}

function replacement(placeholder: string, identity: Identity, expansion: Expansion, complain: Complain): Raw {
  if (placeholder.startsWith('{{')) return new Raw(placeholder.slice(1, -1));
  const name = placeholder.slice(1, -1);
  const value = isDataCategory(name) ? identity[name]?.[0] : undefined;
  if (value !== undefined) return expansion === 'plain' ? value : value.ask((text) => new Raw(encodeURIComponent(text)));
  if (expansion === 'lenient') return new Raw(placeholder);
  if (isDataCategory(name)) return complain(`the identity has no value for \`${placeholder}\``);
  return complain(`unknown placeholder \`${placeholder}\`${suggestionFor(name)}`);
}

function join(left: Raw, right: Raw): Raw {
  return left.ask((start) => right.ask((end) => new Raw(start + end)));
}
