// Rows of texts → CSV that spreadsheets open as it is: RFC 4180, every cell quoted and none a formula.
import { printable } from './printable.ts';

// By which Excel knows UTF-8.
const BYTE_ORDER_MARK = '\uFEFF';

// Spreadsheets take a cell for a formula that begins with one of these, full-width ones included, and some split cells at semicolons
// or drop quotes first (OWASP, "CSV Injection"). An apostrophe before it makes it text.
const FORMULA = /(^|[;,"'])(\s*)(?=[=+\-@＝＋－＠])/gu;

/** The first row holds the heads. */
export function csvText(rows: Iterable<readonly string[]>): string {
  return BYTE_ORDER_MARK + Array.from(rows, (row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  return `"${printable(text).replace(FORMULA, "$1'$2").replaceAll('"', '""')}"`;
}
