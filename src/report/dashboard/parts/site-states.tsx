// How a site stands, in words; what needs somebody is set apart by weight and colour as well.
import type { VNode } from 'preact';
import { SayText } from '../../html/say.tsx';
import type { SiteState } from '../views/site-state.ts';
import { STATE } from '../words/names.ts';

export function SiteStates({ states }: { readonly states: readonly SiteState[] }): VNode {
  return (
    <>
      {states.map((state) => (
        <>
          <span class={`stands ${state}`}>
            <SayText text={STATE[state]} />
          </span>{' '}
        </>
      ))}
    </>
  );
}
