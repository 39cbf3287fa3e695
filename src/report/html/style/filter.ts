// The filter and the buttons. They are there when the script runs, and never on paper.
export const filter = `
.scripted { display: none; }
.live .scripted { display: block; }
.live button.scripted { display: inline-block; }
[hidden] { display: none !important; }
.filter { margin: 0 0 1.5rem; font-size: .875rem; }
.filter .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem 1rem; margin-bottom: .9rem; }
.filter .field { display: grid; gap: .2rem; min-width: 0; color: var(--quiet); font-size: .8125rem; }
.filter :is(input[type="search"], select) { width: 100%; height: 2.25rem; padding: 0 .5rem; font: .9375rem/1 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--control); border-radius: 3px; }
.filter .switches { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; }
.filter fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; min-width: 0; }
.filter legend { float: left; margin-right: 1rem; padding: 0; color: var(--quiet); font-size: .8125rem; line-height: 1.75; }
.filter .switch { display: inline-flex; align-items: baseline; gap: .35rem; min-height: 1.5rem; cursor: pointer; }
.filter .switch input { accent-color: var(--accent); margin: 0; align-self: center; }
.filter .result { display: flex; align-items: baseline; gap: 1rem; min-height: 2rem; margin: .75rem 0 0; font-weight: 600; }
button { padding: .2rem .7rem; font: .8125rem/1.6 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--control); border-radius: 3px; cursor: pointer; }
button:hover { background: var(--raised); }
.copies button { margin: .5rem .4rem 0 0; }
td .copy { margin-top: .35rem; }
button.done { border-color: var(--pass); color: var(--pass); }
button.done::after { content: " \\2713"; }
.said { position: fixed; right: 1rem; bottom: 1rem; margin: 0; font-size: .875rem; }
.said > span:not([hidden]) { display: block; padding: .5rem 1rem; color: var(--paper); background: var(--ink); border-radius: 3px; }
@media print { .live :is(.scripted, button.scripted), .said { display: none; } }
`;
