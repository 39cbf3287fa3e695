// A published page → its words, and the rows of its tables. It is only searched, never shown, so no structure beyond these is kept.

const UNSEEN = /<!--[^]*?(?:-->|$)|<(script|style|template|noscript)\b[^]*?(?:<\/\1\s*>|$)/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text of the page, tags as spaces, characters by name or number resolved. */
export function htmlText(html: string): string {
  const words = html.replace(UNSEEN, ' ').replace(/<[a-z/!][^>]*>/gi, ' ');
  return words
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cells of each row of its tables, in the order of the page. */
export function htmlRows(html: string): readonly (readonly string[])[] {
  const [, ...rows] = html.replace(UNSEEN, ' ').split(/<tr\b[^>]*>/i);
  return rows
    .map((row) => {
      const [, ...cells] = (row.split(/<\/(?:tr|table)\s*>/i)[0] ?? '').split(/<t[hd]\b[^>]*>/i);
      return cells.map(htmlText);
    })
    .filter((row) => row.some((cell) => cell !== ''));
}
