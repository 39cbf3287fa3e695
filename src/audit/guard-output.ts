// The last net before a file is written or a line is printed: no planted value may stand in it, in any spelling a text could hold.
import type { Identity } from '../model/crawl-plan.ts';
import type { Raw } from '../model/raw.ts';
import { ScanError } from '../model/scan-error.ts';

// Shorter values (a PIN, a branch code) stand in every timestamp; masking by construction has to hold for them.
const SHORTEST = 6;

/** Throws VALUE_IN_OUTPUT when `text` repeats a planted value plainly, percent-encoded, JSON-escaped or in base64. */
export function guardOutput(name: string, text: string, identity: Identity): void {
  const category = repeatsPlanted(text, identity);
  if (category !== undefined) throw new ScanError('VALUE_IN_OUTPUT', `${name} would have repeated a planted ${category}`);
}

/** The category of a planted value that `text` repeats; undefined where it repeats none. */
export function repeatsPlanted(text: string, identity: Identity): string | undefined {
  return Object.entries(identity).find(([, values]) => (values ?? []).some((value) => repeats(text, value)))?.[0];
}

function repeats(text: string, value: Raw): boolean {
  return value.ask((plain) => {
    if (plain.length < SHORTEST) return false;
    const spellings = [
      plain,
      encodeURIComponent(plain),
      JSON.stringify(plain).slice(1, -1),
      Buffer.from(plain).toString('base64').replace(/=+$/, ''),
    ];
    // A number also stands inside digests and times by chance; only one that stands alone is the value.
    if (/^\d+$/.test(plain)) return new RegExp(`(?<![0-9A-Za-z])${plain}(?![0-9A-Za-z])`).test(text);
    return spellings.some((spelling) => text.includes(spelling));
  });
}
