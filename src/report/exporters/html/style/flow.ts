// The flow: bands in the colours of severity, labels outside on a wide screen and over the bands on a narrow one.
export const flow = `
.flow { margin: 0 0 1rem; break-inside: avoid; }
.flow .ends { display: grid; grid-template-columns: 19rem minmax(0, 1fr) 15rem; padding-bottom: .4rem; border-bottom: 1px solid var(--ink); font-size: .8125rem; font-weight: 600; color: var(--quiet); }
@media print, screen and (min-width: 48.01rem) {
  .flow .ends > :first-child { padding-right: .75rem; text-align: right; }
  .flow .ends > :last-child { grid-column: 3; padding-left: .75rem; }
}
.flow .picture { display: grid; grid-template-columns: 19rem minmax(0, 1fr) 15rem; }
.flow svg { display: block; width: 100%; grid-row: 1; overflow: visible; }
.flow .from { grid-column: 1; }
.flow .bands { grid-column: 2; }
.flow .to { grid-column: 3; }
.flow .from rect { transform: translateX(calc(19rem - 4px)); }
.flow .band { fill: currentColor; fill-opacity: .42; }
.flow .box { fill: currentColor; }
.flow .critical { color: var(--critical); }
.flow .high { color: var(--high); }
.flow .medium { color: var(--medium); }
.flow .low { color: var(--low); }
.flow .info { color: var(--info); }
.flow text { font: .8125rem/1 var(--sans); fill: var(--ink); stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.flow .name { font-weight: 600; }
.flow .site { font-weight: 400; fill: var(--quiet); }
.flow .below { font-size: .75rem; fill: var(--quiet); }
.flow .from text { text-anchor: end; transform: translateX(calc(19rem - .75rem)); }
.flow .to text { transform: translateX(.75rem); }
.flow figcaption { padding-top: .75rem; border-top: 1px solid var(--line); }
.flow figcaption .mark { margin-right: .9rem; }
@media screen and (max-width: 48rem) {
  .flow .picture { grid-template-columns: 4px minmax(0, 1fr) 4px; }
  .flow .from { z-index: 1; }
  .flow .from rect { transform: none; }
  .flow .from text { text-anchor: start; transform: translateX(.6rem); }
  .flow .to text { text-anchor: end; transform: translateX(-.35rem); }
  .flow .ends { display: flex; justify-content: space-between; }
  .flow .below { visibility: hidden; }
  .flow .site { display: none; }
  .flow .name { font-size: .75rem; }
  .flow .band { fill-opacity: .26; }
}
@media print { .flow svg { print-color-adjust: exact; } }
`;
