// One section of a digest: its title, what it means, and its entries with a bar in the colour of their severity.
import type { VNode } from 'preact';
import type { Language } from '../../../model/language.ts';
import type { Entry, Section } from '../page-parts.ts';
import { DIGEST_WORDS } from '../words.ts';
import { LINE, LINK, OF_SEVERITY, OF_STANDING, QUIET } from './colours.ts';
import { Stack } from './stack.tsx';
import { BREAKING, css, FINE, HEADING, TEXT } from './styles.ts';

interface SectionProps {
  readonly section: Section;
  readonly language: Language;
}

export function SectionRows({ section: { name, title, lead, entries, more }, language }: SectionProps): VNode {
  return (
    <>
      <h2 style={css(HEADING, { margin: '28px 0 0' })}>{title}</h2>
      <p style={css(FINE, { margin: '0 0 6px' })}>{lead}</p>
      <Stack width="100%" style={BREAKING}>
        {entries.map((entry) => (
          <EntryRow entry={entry} colour={colourOf(name, entry)} language={language} />
        ))}
      </Stack>
      {more === undefined ? null : <p style={css(FINE, { margin: '8px 0 0' })}>{more}</p>}
    </>
  );
}

function colourOf(name: Section['name'], { severity }: Entry): string {
  if (name === 'troubled' || name === 'skipped' || name === 'stale' || name === 'unseen') return OF_STANDING.unknown;
  if (name === 'fixed') return OF_STANDING.fixed;
  return severity === undefined || name === 'suppressed' ? QUIET : OF_SEVERITY[severity];
}

interface EntryProps {
  readonly entry: Entry;
  readonly colour: string;
  readonly language: Language;
}

// One cell with line breaks: a table for the facts of each entry would make the mail three times as long.
function EntryRow({ entry: { marks, head, text, facts }, colour, language }: EntryProps): VNode {
  const { labelled } = DIGEST_WORDS[language];
  const cell = { 'border-left': `4px solid ${colour}`, 'border-bottom': `1px solid ${LINE}`, padding: '10px 0 10px 12px' };
  return (
    <tr>
      <td style={css(TEXT, cell)}>
        <b>
          {marks.length === 0 ? null : <span style={css({ color: colour })}>{marks.join(' · ')}&#8194;</span>}
          {head}
        </b>
        {text.map((one) => (
          <>
            <br />
            {one}
          </>
        ))}
        <span style={css({ 'font-size': '12px', color: QUIET })}>
          {facts.map(({ label, value, link }) => (
            <>
              <br />
              {link === undefined ? (
                labelled(label, value)
              ) : (
                <a href={link} style={css({ color: LINK })}>
                  {labelled(label, value)}
                </a>
              )}
            </>
          ))}
        </span>
      </td>
    </tr>
  );
}
