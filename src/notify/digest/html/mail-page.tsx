// A digest as HTML for mail programs: tables and inline styles alone, nothing loaded, no script. Outlook renders as Word does, Gmail drops
// style sheets it does not like; both honour these.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { printableLines } from '../../../model/printable.ts';
import type { DigestPage } from '../page-parts.ts';
import { DIGEST_WORDS } from '../words.ts';
import { DESK, LINE, LINK, OF_STANDING, PAPER } from './colours.ts';
import { Facts } from './facts.tsx';
import { OverviewTable } from './overview-table.tsx';
import { SectionRows } from './section-rows.tsx';
import { Stack } from './stack.tsx';
import { BREAKING, css, FINE, TEXT, TITLE, type Style } from './styles.ts';

// Outlook knows no max-width, and takes the attribute instead.
const WIDTH = '680';
const SHEET: Style = { width: '100%', 'max-width': `${WIDTH}px` };

/** Lines are kept short of the 998 octets that mail allows by breaks after rows. */
export function mailPage(page: DigestPage): string {
  const text = renderToString(<Page page={page} />).replace(/<\/(?:tr|table|head|p)>/g, (tag) => `${tag}\n`);
  return printableLines(`<!doctype html>\n${text}\n`);
}

function Page({ page }: { readonly page: DigestPage }): VNode {
  const { language, subject, lead, facts, overview, sections, link, notes, standing } = page;
  const { label } = DIGEST_WORDS[language];
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </head>
      <body style={css({ margin: '0', padding: '0', 'background-color': DESK })}>
        <Stack width="100%" style={{ 'background-color': DESK }}>
          <tr>
            <td align="center" style={css({ padding: '16px 8px' })}>
              <Stack width={WIDTH} style={{ ...SHEET, 'background-color': PAPER, border: `1px solid ${LINE}` }}>
                <tr>
                  <td align="left" style={css({ 'border-top': `4px solid ${OF_STANDING[standing]}`, padding: '20px 20px 24px' })}>
                    <h1 style={css(TITLE, BREAKING)}>{subject}</h1>
                    <p style={css(TEXT, { margin: '8px 0 14px' })}>{lead}</p>
                    <Facts facts={facts} />
                    {overview === undefined ? null : <OverviewTable overview={overview} label={label} />}
                    {sections.map((section) => (
                      <SectionRows section={section} language={language} />
                    ))}
                    {link === undefined ? null : (
                      <p style={css(TEXT, BREAKING, { margin: '24px 0 0' })}>
                        <a href={link.url} style={css({ color: LINK, 'font-weight': 'bold' })}>
                          {link.label}
                        </a>
                      </p>
                    )}
                  </td>
                </tr>
              </Stack>
              <Stack width={WIDTH} style={SHEET}>
                <tr>
                  <td align="left" style={css({ padding: '12px 20px' })}>
                    {notes.map((note) => (
                      <p style={css(FINE)}>{note}</p>
                    ))}
                  </td>
                </tr>
              </Stack>
            </td>
          </tr>
        </Stack>
      </body>
    </html>
  );
}
