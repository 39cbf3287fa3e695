// Tables with hairlines only; below 48rem each row becomes a block whose cells name their column.
export const tables = `
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.5; margin: 0 0 2rem; }
th, td { padding: .5rem 1.25rem .5rem 0; text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .8125rem; font-weight: 600; color: var(--quiet); vertical-align: bottom; border-bottom: 1px solid var(--ink); }
tbody th { font-weight: 600; }
tbody tr { border-bottom: 1px solid var(--line); }
tr.group th { padding-top: 1.25rem; }
.number { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
th.number:not(:last-child), td.number:not(:last-child) { padding-right: 1.75rem; }
td .label { display: none; }
.item { display: block; }
.places code { white-space: nowrap; padding: 0 .3em; background: var(--raised); border-radius: 3px; }
.overview tbody th { position: relative; padding-left: 2rem; }
.overview thead th:first-child { padding-left: 2rem; }
.overview .ordinal { position: absolute; left: 0; width: 1.25rem; text-align: right; font-weight: 400; color: var(--quiet); font-variant-numeric: tabular-nums; }
tbody th .quiet, tbody th code { font-weight: 400; }
table [lang="ja"] { line-height: inherit; }
.evidence, .samples { font-size: .875rem; }
.evidence th code, .samples td code { overflow-wrap: anywhere; }
.evidence tbody th { font-weight: 400; }
.evidence tr.group th { font-weight: 600; }
@media print, screen and (min-width: 48.01rem) {
  .doubled { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .overview th:first-child { width: 25%; }
  .overview td:nth-child(3) { width: 19%; }
  .overview td:nth-child(4) { width: 27%; }
  .visited th:first-child { width: 30%; }
  .visited td:nth-child(3) { min-width: 9rem; width: 18%; }
  .samples th:first-child { width: 17%; }
  .samples td:last-child { width: 27%; }
  .evidence th:first-child { width: 34%; }
}
@media screen and (max-width: 48rem) {
  table, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: .75rem 0; }
  tbody th, td { padding: .1rem 0; }
  td { position: relative; padding-left: 9.25rem; min-height: 1.5em; }
  td .label, td::before { display: block; position: absolute; left: 0; width: 8.5rem; color: var(--quiet); font-size: .8125rem; line-height: 1.85; font-family: var(--sans); font-weight: 400; text-align: left; }
  .number { text-align: left; }
  .places code { white-space: normal; }
}
`;
