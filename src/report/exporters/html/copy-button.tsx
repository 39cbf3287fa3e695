// A button that copies what stands in it, as JSON because a document names every line break of a text; for whoever has scripts.
import type { VNode } from 'preact';
import type { Text } from '../../../model/language.ts';
import { SayText } from '../../html/say.tsx';

export function CopyButton({ text, label }: { readonly text: string; readonly label: Text }): VNode {
  return (
    <button type="button" class="copy scripted" data-copy={JSON.stringify(text)}>
      <SayText text={label} />
    </button>
  );
}
