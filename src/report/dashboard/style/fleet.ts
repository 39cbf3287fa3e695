// Overview and pages of sites.
export const fleet = `
.tops { display: flex; gap: 1.1rem; font-size: .9375rem; }
.tops a { color: var(--quiet); text-decoration: none; padding: .1rem 0; border-bottom: 2px solid transparent; }
.tops a:hover { color: var(--ink); border-color: var(--line); }
.tops a.here { color: var(--ink); border-color: var(--ink); }
.masthead .subject { justify-content: flex-end; }
.verdict h1 { max-width: 30ch; }
.verdict h1 [lang="ja"] { word-break: auto-phrase; }
thead th { word-break: keep-all; }
.verdict .word .stands { margin-right: .9rem; }
.verdict .facts { margin-top: 1.75rem; border-top: 1px solid var(--line); }
.verdict .statement + .facts { border-top: 0; }
.stands { font-size: .875rem; word-break: keep-all; }
td .stands { display: block; }
.stands::before, .turn::before { content: ""; display: inline-block; width: .5em; height: .5em; margin-right: .45em; background: currentColor; }
.stands.fresh { color: var(--critical); font-weight: 600; }
.stands:is(.never, .not-scanned, .incomplete, .skipped, .stale) { color: var(--medium); font-weight: 600; }
.stands:is(.never, .not-scanned, .incomplete, .skipped, .stale)::before { background: none; border: 2px solid; }
.stands.open { color: var(--quiet); }
.stands.clean { color: var(--pass); }
.stands.clean::before, .stands.open::before { border-radius: 50%; }
.turn { font-size: .875em; font-weight: 600; white-space: nowrap; color: var(--critical); }
.turn.worse::before { width: 0; height: 0; background: none; border: .3em solid transparent; border-bottom: .5em solid; border-top: 0; }
.turn.reopened::before { border-radius: 50% 50% 50% 0; }
td .mark { display: block; }
.cause h4 { margin: 1.5rem 0 .75rem; }
.group th { font-size: 1rem; }
.group th a { font-weight: 600; }
.sites .group th { padding-top: 1.75rem; font-family: var(--serif); font-size: 1.125rem; }
.sites tbody th { font-weight: 600; }
.sites tbody th a { overflow-wrap: anywhere; }
.sentenced { font-weight: 400; }
a.sentenced { color: var(--ink); text-decoration-color: var(--line); }
a.sentenced:hover { text-decoration-color: var(--ink); }
.others { columns: 14rem; gap: 2rem; padding: 0; list-style: none; font-size: .9375rem; }
.cause { content-visibility: visible; }
.life { display: flex; flex-wrap: wrap; gap: .25rem 0; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.life li { position: relative; padding: 1.1rem 2.25rem 0 0; border-top: 2px solid var(--line); }
.life li::before { content: ""; position: absolute; left: 0; top: -.4rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--critical); }
.life li.fixed { border-top-style: dashed; }
.life li.fixed::before { background: var(--paper); border: 2px solid var(--pass); }
.life li.worse::before { border-radius: 0; transform: rotate(45deg); }
.life li.last { border-color: transparent; color: var(--quiet); }
.life li.last::before { width: 2px; border-radius: 0; background: var(--control); }
@media print, screen and (min-width: 48.01rem) {
  .sites :is(thead, tbody tr:not(.group)) th:first-child { width: 23%; }
  .sites :is(th, td):nth-child(4) { width: 10.75rem; }
  .fresh th:first-child { width: 48%; }
  .unseen-sites td:nth-child(3) { width: 38%; }
  .fixed th:first-child { width: 58%; }
  .received th:first-child { width: 34%; }
  .through th:first-child { width: 34%; }
  .runs td:last-child { width: 34%; }
}
@media screen and (max-width: 40rem) {
  .tops { order: 4; flex-basis: 100%; }
  .masthead .subject { justify-content: flex-start; }
  .life { display: block; }
  .life li { padding: 0 0 .75rem 1.25rem; border-top: 0; border-left: 2px solid var(--line); }
  .life li::before { left: -.45rem; top: .35rem; }
  .life li.fixed { border-left-style: dashed; }
  .life li.last::before { left: -2px; width: .7rem; height: 2px; top: .65rem; }
  td :is(.stands, .mark) { display: inline; margin-right: .6rem; }
}
@media print {
  .sites tr[hidden] { display: table-row !important; }
  .sites tbody[hidden] { display: table-row-group !important; }
  .tops { display: none; }
  .cause { break-before: auto; break-inside: avoid; margin-top: 2rem; }
}
`;
