// Markup with escaping by default: what a visitor typed is shown as text.

/** Markup that is safe to send. */
export interface Html {
  readonly markup: string;
}

/** Template tag: strings are escaped, `Html` is not. */
export function html(strings: TemplateStringsArray, ...parts: readonly (string | Html | readonly Html[])[]): Html {
  const markup = strings.map((text, index) => text + markupOf(parts[index] ?? ''));
  return { markup: markup.join('') };
}

/** A script that stands in the page itself; `source` is ours, never a visitor's. */
export function inlineScript(source: string): Html {
  return { markup: `<script>\n${source.trim()}\n</script>` };
}

function markupOf(part: string | Html | readonly Html[]): string {
  if (typeof part === 'string') return escape(part);
  return 'markup' in part ? part.markup : part.map((item) => item.markup).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
