// Where an exposed value stands, as a person would write it in the page's own code: `dataLayer[].user.email`, `localStorage.draft > mail`.
import type { ExposedValue } from '../../model/exposure.ts';
import { assertNever } from '../../model/assert-never.ts';

/** Printable, because field paths are. Positions in lists say nothing to a reader. */
export function sourcePath({ place, field }: Pick<ExposedValue, 'place' | 'field'>): string {
  const path = field.path.replace(/\[\d+\]/g, '[]');
  const below = path.replace(/^body\.?/, '');
  switch (place) {
    case 'cookie':
      return path;
    case 'data-layer':
      // A structure of the page's own, of which the JSON is ours.
      return below.replace(/^([^>]*) > (\[)?/, (_, name: string, list?: string) => name + (list ?? '.'));
    case 'local-storage':
      return `localStorage.${below}`;
    case 'session-storage':
      return `sessionStorage.${below}`;
    case 'history-state':
      return below === '' || /^[[ ]/.test(below) ? `history.state${below}` : `history.state.${below}`;
    case 'title':
      return `title${below}`;
    default:
      return assertNever(place);
  }
}

/** The object that it stands in: the global, the entry of a store, the cookie. */
export function sourceRoot(at: string): string {
  return /^(?:localStorage\.|sessionStorage\.|cookie\.|history\.)?[^.[ ]*/.exec(at)?.[0] ?? at;
}
