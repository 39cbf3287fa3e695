// Paper: black on white, everything unfolded, no row torn in two.
export const print = `
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { --paper: #fff; --raised: #f6f4ef; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --critical: #8c1d2f; --high: #9a4310; --medium: #735500; --low: #2f5d7c; --info: #444; --pass: #1f6243; }
  html { font-size: 10pt; color-scheme: light; }
  body { max-width: none; padding: 0; }
  nav, .skip, .languages { display: none; }
  .cause { content-visibility: visible; padding-left: 3rem; }
  .cause header .ordinal { left: -3rem; width: 2.25rem; }
  h1, h2, h3, h4, summary { break-after: avoid; }
  table { font-size: 9pt; }
  th, td, th.number:not(:last-child), td.number:not(:last-child) { padding-right: .75rem; }
  tr, .advice li, .statement, .figures, .sentence { break-inside: avoid; }
  thead { display: table-header-group; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  a { text-decoration: none; }
}
`;
