// Masthead, verdict, contents and the closing facts.
export const page = `
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding: 1.5rem 0 1rem; border-bottom: 1px solid var(--line); }
.masthead p { margin: 0; max-width: none; }
.brand { font: 600 1.125rem/1.4 var(--serif); }
.subject { display: flex; flex: 1; flex-wrap: wrap; gap: 0 1rem; color: var(--quiet); font-size: .875rem; }
.subject time { white-space: nowrap; }
.verdict { padding-top: 3rem; }
.verdict .word { margin: 0 0 .5rem; font-weight: 700; }
.verdict.fail .word { color: var(--critical); }
.verdict.pass .word { color: var(--pass); }
.verdict.incomplete .word { color: var(--medium); }
.verdict h1 { font-size: clamp(1.75rem, 1.2rem + 2.2vw, 2.75rem); line-height: 1.18; margin: 0 0 1.25rem; max-width: 24ch; }
.verdict h1 [lang="ja"] { line-height: 1.35; }
.lead { margin-bottom: .5rem; }
.standing { font-size: .875rem; }
.figures, .verdict .statement { margin-top: 1.75rem; }
.lead .mark { margin-right: .9rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); margin-bottom: 2rem; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.figures div { display: flex; flex-direction: column-reverse; padding: 1rem 1rem 1rem 0; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: 0; font: 400 2.25rem/1.2 var(--serif); font-variant-numeric: lining-nums; }
.statement { padding: 1rem 1.25rem; background: var(--raised); border-left: 4px solid var(--pass); }
.statement.incomplete { border-color: var(--medium); }
.statement .plain { list-style: none; padding-left: 0; }
.statement .plain li { max-width: 60rem; }
.statement > :last-child { margin-bottom: 0; }
.statement p { margin-bottom: .5rem; }
.statement ul { margin-bottom: .75rem; padding-left: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 2rem 0 0; padding: 0; list-style: none; }
.intro { color: var(--quiet); }
.facts { margin: 0; }
.facts div { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.colophon { margin-top: 3rem; color: var(--quiet); font-size: .875rem; }
@media screen and (max-width: 40rem) {
  body { padding: 0 1rem 3rem; }
  h2 { margin-top: 3rem; }
  .subject { order: 3; flex-basis: 100%; }
  .brand { flex: 1; }
  .verdict { padding-top: 2rem; }
  .figures { grid-template-columns: 1fr 1fr; }
  .figures div { padding: .75rem 0; }
  .figures dd { font-size: 1.75rem; }
  .facts div { grid-template-columns: 1fr; gap: 0; }
}
`;
