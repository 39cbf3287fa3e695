// Trends, small and large: solid where something is known, hatched where nobody looked.
export const charts = `
.spark { display: block; width: 9.5rem; height: 1.75rem; margin-top: .1rem; color: var(--quiet); }
.spark .total { fill: currentColor; fill-opacity: .55; }
.spark .floor { fill: currentColor; fill-opacity: .75; }
.spark .blind, .plot .blind { fill: color-mix(in srgb, var(--line) 55%, var(--paper)); }
.spark.critical { color: var(--critical); }
.spark.high { color: var(--high); }
.spark.medium { color: var(--medium); }
.spark.low { color: var(--low); }
.spark.none { color: var(--pass); }
.spark, .plot, .strip { shape-rendering: crispEdges; }
.trend { margin: 0 0 1.5rem; break-inside: avoid; }
.trend .picture { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); row-gap: .35rem; }
.trend .scale { display: flex; flex-direction: column; justify-content: space-between; margin: -.6em .6rem -.6em 0; text-align: right; font-size: .75rem; line-height: 1.2; color: var(--quiet); font-variant-numeric: tabular-nums; }
.trend svg { display: block; width: 100%; }
.trend .plot { height: 13rem; border-bottom: 1px solid var(--ink); }
.trend .plot .grid { fill: none; stroke: var(--line); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.trend :is(.strip, .months) { grid-column: 2; }
.trend .strip { height: .75rem; }
.trend .months { height: 1.1rem; overflow: visible; }
.trend .months text { font: .75rem/1 var(--sans); fill: var(--quiet); }
.plot :is(.critical, .high, .medium, .low, .info) { fill-opacity: .78; }
.plot .critical { fill: var(--critical); fill-opacity: .9; }
.plot .high { fill: var(--high); }
.plot .medium { fill: var(--medium); }
.plot .low { fill: var(--low); }
.plot .info { fill: var(--info); }
.strip .complete { fill: var(--pass); }
.strip .incomplete { fill: var(--medium); }
.strip .not-scanned { fill: var(--critical); }
.keys { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; max-width: none; margin: .5rem 0 .25rem 2.25rem; font-size: .8125rem; }
.keys .mark { font-size: inherit; }
.trend figcaption .quiet { margin-left: 2.25rem; font-size: .875rem; }
.key { white-space: nowrap; }
.key::before { content: ""; display: inline-block; width: .8em; margin-right: .45em; background: var(--pass); }
.key.complete::before { height: .7em; }
.key.incomplete::before { height: .35em; background: var(--medium); }
.key.not-scanned::before { height: .16em; background: var(--critical); }
.key.no-run::before { height: .7em; background: var(--line); }
@media screen and (max-width: 40rem) {
  .trend .plot { height: 9rem; }
  .trend .months .between { visibility: hidden; }
  .spark { width: 100%; max-width: 14rem; }
}
@media print { .spark, .trend svg, .key::before { print-color-adjust: exact; } .trend .plot { height: 45mm; } }
`;
