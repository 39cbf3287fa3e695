// Places in a request as code, one beside the other; and a field path with its steps from the outside in.
import type { VNode } from 'preact';
import { placeName } from '../../../place-name.ts';

const MOST_PLACES = 8;

/** Outermost places by their short names; the full name is the title. */
export function Places({ places }: { readonly places: readonly string[] }): VNode {
  const shown = places.length > MOST_PLACES ? places.slice(0, MOST_PLACES - 1) : places;
  const rest = places.length - shown.length;
  return (
    <span class="places">
      {shown.map((place) => (
        <>
          <code title={place}>{placeName(place)}</code>{' '}
        </>
      ))}
      {rest === 0 ? null : <span class="quiet">+{rest}</span>}
    </span>
  );
}

/** `query.dl > query.mail` as steps. */
export function FieldPathSteps({ path }: { readonly path: string }): VNode {
  return (
    <span class="path">
      {path.split(' > ').map((step, at) => (
        <>
          {at === 0 ? null : <span class="quiet"> › </span>}
          <code>{step}</code>
        </>
      ))}
    </span>
  );
}
