// Where a value stands at its source, without what is another in every run: positions in lists, and ids in names.

// Positions in lists, but not those in a path: its second segment is another place than its third.
const POSITION = /(?<!(?:^|> )path)\[\d+\]/g;
// `user_1042.mail`: numbers of four digits and more are ids; shorter ones may be the third field of a form.
const ID_IN_KEY = /(?<![A-Za-z0-9])\d{4,}(?![A-Za-z0-9])/g;
// A name in a store or a cookie jar is no field of a form: whatever number stands in it tells its owners apart.
const STORED = /^(?:localStorage|sessionStorage|cookie)\.[^. [>]+/;

/** `at` is a cause’s place at its source. For telling places apart, not for reading. */
export function lastingKey(at: string): string {
  return at
    .replace(POSITION, '[]')
    .replace(STORED, (name) => name.replace(/(?<![A-Za-z0-9])\d+(?![A-Za-z0-9])/g, '#'))
    .replace(ID_IN_KEY, '#');
}
