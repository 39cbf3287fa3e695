// Names with what is known under each.
import type { ComponentChildren, VNode } from 'preact';
import type { Text } from '../../../model/language.ts';
import { SayText } from '../../html/say.tsx';

export type Fact = readonly [name: Text, value: ComponentChildren];

interface FactListProps {
  readonly facts: readonly Fact[];
  /** How they are set: in lines, or as large numbers. */
  readonly look?: 'facts' | 'figures';
}

export function FactList({ facts, look = 'facts' }: FactListProps): VNode {
  return (
    <dl class={look}>
      {facts.map(([name, value]) => (
        <div>
          <dt>
            <SayText text={name} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
