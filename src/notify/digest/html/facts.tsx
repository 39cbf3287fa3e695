// Labels and values, one pair a row.
import type { VNode } from 'preact';
import type { Fact } from '../page-parts.ts';
import { QUIET } from './colours.ts';
import { Stack } from './stack.tsx';
import { BREAKING, css, MONO, SMALL } from './styles.ts';

export function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode {
  return (
    <Stack width="100%">
      {facts.map(({ label, value, code }) => (
        <tr>
          <td width="1" valign="top" style={css(SMALL, { color: QUIET, padding: '0 14px 0 0', 'white-space': 'nowrap' })}>
            {label}
          </td>
          <td valign="top" style={css(SMALL, BREAKING, code === true ? { 'font-family': MONO } : {})}>
            {value}
          </td>
        </tr>
      ))}
    </Stack>
  );
}
