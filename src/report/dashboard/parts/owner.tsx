// Who can act.
import type { VNode } from 'preact';
import { SayText } from '../../html/say.tsx';
import { WORDS } from '../words/words.ts';

export function Owner({ owner }: { readonly owner: string | undefined }): VNode {
  return <span class="quiet">{owner === undefined ? <SayText text={WORDS.noOwner} /> : <bdi>{owner}</bdi>}</span>;
}
