// A cause in one English sentence.
import { assertNever } from '../../model/assert-never.ts';
import { en } from '../messages/en.ts';
import type { CauseParts, Named } from './cause-parts.ts';

export function causeInEnglish(parts: CauseParts): string {
  return `${parts.exposed && parts.cause.kind === 'form-get' ? form(parts) : source(parts)}; ${delivery(parts)}.`;
}

function source({ cause, data, keys }: CauseParts): string {
  const page = `the page ${cause.page}`;
  const as = listed({ named: keys.named.map((name) => (name.endsWith(']') ? name : `"${name}"`)), rest: keys.rest }, 'more');
  switch (cause.kind) {
    case 'page-url':
      return `The page ${cause.page} puts ${data} into its own URL as ${as}`;
    case 'form-get':
      return `On ${page}, a form submitted by GET puts ${data} into the URL as ${as}`;
    case 'redirect':
      return `A redirect to ${page} puts ${data} into the URL as ${as}`;
    case 'referrer':
      return `The URL of ${page} holds ${data} as ${as} and leaves in the Referer`;
    case 'title':
      return `The page ${cause.page} puts ${data} into its title`;
    case 'data-layer':
      return `The page ${cause.page} hands ${data} to its tags through the data layer, as ${as}`;
    case 'typed-field':
      return `On ${page}, a tag reads ${data} from the input and sends it as ${as}`;
    case 'storage':
      return `The page ${cause.page} keeps ${data} in a cookie or in storage, as ${as}`;
    case 'contract':
      return `${cause.page === '' ? 'The site' : `The page ${cause.page}`} sends ${data === '' ? 'requests' : data} to ${cause.at}, with whom that is not, or no longer, agreed`;
    case 'unknown':
      return `The page ${cause.page} sends ${data} as ${as}, from a source that was not seen`;
    default:
      return assertNever(cause.kind);
  }
}

// Nobody submitted it: the sentence says what would happen.
function form({ cause, data, keys, plural }: CauseParts): string {
  const as = listed({ named: keys.named.map((name) => `"${name}"`), rest: keys.rest }, 'more');
  return `On the page ${cause.page}, a form asks for ${data} and would put ${plural ? 'them' : 'it'} into the URL as ${as}`;
}

function delivery({ cause, sealed, exposed, plural, places, recipients, requests }: CauseParts): string {
  const it = plural ? 'them' : 'it';
  if (exposed && cause.kind === 'form-get') return 'nothing was seen leaving yet';
  if (exposed) return `every tag on the page can read ${it} there, and none was seen sending ${it}`;
  if (recipients === 0) return 'no recipient was seen';
  const got = `${sealed ? 'would have got' : 'got'} ${it}`;
  const through = places.named.length === 0 ? '' : `, through ${listed(places, 'more places')}`;
  return `${en.recipients(recipients)} ${got} in ${en.requests(requests)}${through}`;
}

function listed({ named, rest }: Named, more: string): string {
  return en.list(rest === 0 ? named : [...named, `${rest} ${more}`]);
}
