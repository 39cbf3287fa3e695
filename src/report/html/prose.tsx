// Text with words between backticks → text with code.
import type { VNode } from 'preact';

/** A backtick that nothing closes makes the rest code: texts of ours close theirs. */
export function Prose({ text }: { readonly text: string }): VNode {
  return <>{text.split('`').map((part, at) => (at % 2 === 0 ? part : <code>{part}</code>))}</>;
}
