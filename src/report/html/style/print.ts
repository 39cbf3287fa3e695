// Paper: black on white, everything unfolded whatever the filter says, no row torn in two.
export const print = `
@page { size: A4; margin: 20mm 16mm 18mm; }
@media print {
  :root { --paper: #fff; --raised: #f6f4ef; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --critical: #8c1d2f; --high: #9a4310; --medium: #735500; --low: #2f5d7c; --info: #444; --pass: #1f6243; }
  html { font-size: 10pt; color-scheme: light; }
  body { max-width: none; padding: 0; }
  nav, .skip, .languages { display: none; }
  .cause { content-visibility: visible; break-before: page; margin-top: 0; padding-left: 3rem; }
  .cause + .cause { padding-top: 0; border-top: 0; }
  section > h2 + .cause { break-before: auto; }
  .cause header .ordinal { left: -3rem; width: 2.25rem; }
  h1, h2, h3, h4, summary { break-after: avoid; }
  table { font-size: 9pt; }
  th, td, th.number:not(:last-child), td.number:not(:last-child) { padding-right: .75rem; }
  tr, .advice li, .statement, .figures, .sentence { break-inside: avoid; }
  thead { display: table-header-group; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  article.cause[hidden] { display: block !important; }
  .overview tr[hidden] { display: table-row !important; }
  .overview tbody[hidden] { display: table-row-group !important; }
  #filter-empty { display: none !important; }
  a { text-decoration: none; }
}
`;
