// An ISO 8601 time, with its machine-readable form.
import type { VNode } from 'preact';
import { momentText } from './moment-text.ts';

export function Moment({ iso }: { readonly iso: string }): VNode {
  return <time dateTime={iso}>{momentText(iso)}</time>;
}
