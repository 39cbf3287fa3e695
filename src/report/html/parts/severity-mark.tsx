// How bad, as a word with its colour; the word alone says it too.
import type { VNode } from 'preact';
import type { Severity } from '../../../model/severity.ts';
import { Say } from '../say.tsx';

export function SeverityMark({ severity }: { readonly severity: Severity }): VNode {
  return (
    <span class={`mark ${severity}`}>
      <Say it={(messages) => messages.severity[severity]} />
    </span>
  );
}
