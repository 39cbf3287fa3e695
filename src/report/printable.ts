// What every text passes on its way into a report.
export { printable, printableJson, printableLines } from '../model/printable.ts';
