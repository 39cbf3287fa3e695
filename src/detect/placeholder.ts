// Words that stand where a value would: nothing was sent, or somebody masked it before us.

// What analytics products write: `(redacted)` of GA4, `(not set)` of its reports, template leftovers; `$remote` (Amplitude) and `td_ip`
// (Treasure Data) ask the server to fill in the address that it sees, `guest` and `anonymous` stand for nobody.
const NO_VALUE =
  /^(?:|null|nil|undefined|nan|none|n\/a|unknown|empty|dummy|guest|anonymous|\$remote|td_[a-z]+|\[object \w+\]|[*\u2022\uFF0A\u25CFx#.\u2026\-_]+|[([{<%]*(?:redacted|masked|hidden|filtered|removed|not set|not provided|none|email|null)[)\]}>%]*|\{\{.*\}\}|\$\{.*\}|%[A-Z_]+%)$/i;
const FLAG = /^(?:[01]|true|false|on|off|yes|no|y|n|t|f|ok|ng|asc|desc)$/i;

/** The whole text says that there is no value. */
export function isPlaceholder(text: string): boolean {
  return NO_VALUE.test(text.trim());
}

/** A switch rather than a value: `mail=on` subscribes, it does not tell an address. */
export function isFlag(text: string): boolean {
  return FLAG.test(text.trim());
}
