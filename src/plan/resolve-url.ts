// Absolute addresses of the web.
import { Raw } from '../model/raw.ts';

/** The absolute form of a URL, or undefined where it has none or is not of the web. */
export function resolveUrl(url: Raw, base: Raw | undefined): Raw | undefined {
  const [resolved] = url.ask((text) => (base === undefined ? parsed(text, undefined) : base.ask((start) => parsed(text, start))));
  return resolved;
}

function parsed(text: string, base: string | undefined): readonly Raw[] {
  if (!URL.canParse(text, base)) return [];
  const { protocol, href } = new URL(text, base);
  return protocol === 'http:' || protocol === 'https:' ? [new Raw(href)] : [];
}
