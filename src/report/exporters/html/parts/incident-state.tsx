// What a baseline or a suppression says about an incident; a new one needs no mark.
import type { VNode } from 'preact';
import type { Incident } from '../../../../model/incident.ts';
import { Say } from '../../../html/say.tsx';

export function IncidentState({ incident: { state, suppression } }: { readonly incident: Incident }): VNode | null {
  if (suppression !== undefined) {
    return (
      <span class="state">
        <Say it={(messages) => messages.suppressedUntil(suppression.until)} />
      </span>
    );
  }
  if (state === 'new') return null;
  return (
    <span class="state">
      <Say it={(messages) => messages.state[state]} />
    </span>
  );
}
