// Colours, type and the smallest marks. Text colours keep a contrast of 4.5:1 or more on their ground (WCAG 2.2, 1.4.3).
export const base = `
:root {
  --paper: #fcfbf8;
  --raised: #f5f2ec;
  --ink: #1f2328;
  --quiet: #5c6269;
  --line: #ddd8cd;
  --control: #8b857a;
  --accent: #1f4e79;
  --critical: #8c1d2f;
  --high: #9a4310;
  --medium: #735500;
  --low: #2f5d7c;
  --info: #5c6269;
  --pass: #1f6243;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK JP", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b;
    --raised: #1e2125;
    --ink: #e4e1da;
    --quiet: #a2a7ad;
    --line: #363a40;
    --control: #7d838b;
    --accent: #8fbbe8;
    --critical: #ff909c;
    --high: #f2a673;
    --medium: #dcbf62;
    --low: #96c3e6;
    --info: #a2a7ad;
    --pass: #7fcfa4;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); color-scheme: light dark; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 68rem; padding: 0 1.75rem 4rem; font: 1rem/1.6 var(--sans); font-variant-numeric: lining-nums; overflow-wrap: break-word; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.5rem; margin: 4rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
h4 { font: 600 .8125rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); margin: 2rem 0 .25rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li { max-width: 44rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
code, .masked { font-family: var(--mono); font-size: .875em; }
code, td, th, bdi { unicode-bidi: isolate; }
.breaking { overflow-wrap: anywhere; }
time { white-space: nowrap; }
.quiet { color: var(--quiet); }
.fine { font-size: .8125rem; }
.mark { font-size: .875em; font-weight: 600; white-space: nowrap; }
.mark::before { content: ""; display: inline-block; width: .55em; height: .55em; margin-right: .4em; border-radius: 50%; background: currentColor; }
.critical.mark { color: var(--critical); }
.high.mark { color: var(--high); }
.medium.mark { color: var(--medium); }
.low.mark { color: var(--low); }
.passed.mark { color: var(--pass); }
.info.mark { color: var(--info); }
.state { display: inline-block; word-break: keep-all; padding: 0 .4em; border: 1px solid var(--line); border-radius: 3px; font-size: .8125rem; font-weight: 400; color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); border: 1px solid; }
.skip:focus { top: 1rem; }
`;
