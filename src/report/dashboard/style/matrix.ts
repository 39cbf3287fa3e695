// Who receives what: the worse the data the warmer the cell, the more sites the deeper.
export const matrix = `
.scrolls { position: relative; overflow-x: auto; margin: 1.5rem 0 2rem; }
.matrix { width: auto; border-collapse: separate; border-spacing: 2px; font-size: .875rem; }
.matrix th, .matrix td { padding: .25rem .5rem; }
.matrix thead th { vertical-align: bottom; }
.matrix tbody th { position: sticky; left: 0; background: var(--paper); min-width: 9rem; max-width: 14rem; overflow-wrap: anywhere; z-index: 1; }
.matrix tbody tr { border: 0; }
.matrix .across { height: 10.5rem; text-align: left; color: var(--quiet); }
.matrix .upright { display: inline-block; writing-mode: vertical-rl; max-height: 10rem; line-height: 1.15; }
/* Japanese reads downwards, Latin letters upwards. */
.en .upright, body:has(#show-en:checked) .upright { transform: rotate(180deg); }
body:has(#show-ja:checked) .upright { transform: none; }
.matrix td { position: relative; min-width: 2.75rem; padding: 0; text-align: center; background: var(--raised); font-variant-numeric: tabular-nums; }
.matrix td a { display: block; padding: .3rem .35rem; color: inherit; text-decoration: none; }
.matrix td a:hover { text-decoration: underline; }
.matrix td:is(.critical, .high, .medium, .low, .info) { font-weight: 600; color: var(--ink); }
.matrix td .fine { font-size: .6875rem; font-weight: 400; }
.matrix .critical { --tint: var(--critical); }
.matrix .high { --tint: var(--high); }
.matrix .medium { --tint: var(--medium); }
.matrix :is(.low, .info) { --tint: var(--low); }
.matrix .weight-1 { background: color-mix(in srgb, var(--tint) 12%, var(--paper)); }
.matrix .weight-2 { background: color-mix(in srgb, var(--tint) 20%, var(--paper)); }
.matrix .weight-3 { background: color-mix(in srgb, var(--tint) 29%, var(--paper)); }
.matrix .weight-4 { background: color-mix(in srgb, var(--tint) 38%, var(--paper)); }
.matrix .across { border-bottom: 3px solid var(--tint); }
@media screen and (max-width: 48rem) {
  .matrix { display: table; }
  .matrix thead { position: static; width: auto; height: auto; overflow: visible; clip-path: none; display: table-header-group; }
  .matrix tbody { display: table-row-group; }
  .matrix tr { display: table-row; }
  .matrix tbody th, .matrix td { display: table-cell; }
  .matrix td { position: relative; padding-left: 0; min-height: 0; }
  .matrix td::before { content: none; }
}
@media print {
  .scrolls { overflow: visible; }
  .matrix { font-size: 7.5pt; }
  .matrix td { min-width: 0; print-color-adjust: exact; }
}
`;
