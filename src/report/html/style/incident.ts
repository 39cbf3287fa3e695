// One cause: its number hangs in the margin where there is one.
export const incident = `
.cause { position: relative; margin: 3rem 0 0; padding-left: 4rem; content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.cause + .cause { padding-top: 3rem; border-top: 1px solid var(--line); }
.cause header { position: relative; }
.cause header .ordinal { position: absolute; left: -4rem; top: -.35rem; margin: 0; width: 2.75rem; text-align: right; font: 400 2.25rem/1.2 var(--serif); color: var(--quiet); }
.cause.critical header .ordinal { color: var(--critical); }
.cause.high header .ordinal { color: var(--high); }
.cause.medium header .ordinal { color: var(--medium); }
.cause.low header .ordinal { color: var(--low); }
.cause h3 { font-size: 1.5rem; margin: 0 0 .4rem; }
.cause .meta { max-width: none; margin: 0 0 1.25rem; font-size: .875rem; }
.cause .meta > * { margin-right: .4rem; }
.sentence { font: 400 1.1875rem/1.55 var(--serif); }
.sentence [lang="ja"] { line-height: 1.8; }
.accepted { padding-left: 1rem; border-left: 4px solid var(--line); color: var(--quiet); }
.advice { margin: .5rem 0 1.5rem; padding: 0; list-style: none; }
.advice li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 1rem; max-width: 54rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.advice .stage { font-weight: 600; }
.advice code { padding: 0 .25em; background: var(--raised); border-radius: 3px; }
details { border-bottom: 1px solid var(--line); }
summary { padding: .6rem 0; cursor: pointer; font-weight: 600; }
summary .count { margin-left: .4rem; font-weight: 400; color: var(--quiet); font-variant-numeric: tabular-nums; }
.cause > footer { margin-top: 1.25rem; font-size: .8125rem; color: var(--quiet); }
.cause > footer p { max-width: none; margin: 0 0 .25rem; }
@media screen and (max-width: 60rem) {
  .cause { padding-left: 0; }
  .cause header { padding-left: 2.75rem; }
  .cause header .ordinal { left: 0; width: auto; text-align: left; font-size: 1.9rem; top: -.2rem; }
}
@media screen and (max-width: 40rem) {
  .advice li { grid-template-columns: 1fr; gap: 0; }
}
`;
