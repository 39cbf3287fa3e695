// An ISO 8601 time as the readers' clocks have it, with its machine-readable form.
import type { VNode } from 'preact';
import type { Text } from '../../../model/language.ts';
import { SayText } from '../../html/say.tsx';
import type { Times } from '../times.ts';
import { WORDS } from '../words/words.ts';

interface MomentProps {
  readonly iso: string | undefined;
  readonly times: Times;
  readonly as?: 'moment' | 'day';
  /** Where there is none; `never` unless said otherwise. */
  readonly otherwise?: Text;
}

export function Moment({ iso, times, as = 'moment', otherwise = WORDS.never }: MomentProps): VNode {
  if (iso === undefined) return <SayText text={otherwise} />;
  return <time dateTime={iso}>{times[as](iso)}</time>;
}
