// A key as written in a query string → its text: keys are percent-encoded like values, in the charset of their page.
import { percent } from './codecs/percent.ts';
import { readCharset } from './read-charset.ts';

// A key inside a URL inside a parameter has been encoded twice; more often than that nobody does it on purpose.
const MOST_LAYERS = 3;

export function readKey(written: string, form: boolean): string {
  let key = written;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const opening = percent.opens(key, { form: form && layer === 0 });
    if (opening?.kind !== 'decoded' || typeof opening.content === 'string') return key;
    const reading = readCharset(opening.content, {})[0];
    if (reading === undefined) return key;
    key = reading.text;
  }
  return key;
}
