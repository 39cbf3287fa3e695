// A table of one row that only lays out: read aloud, it is no table.
import type { ComponentChildren, VNode } from 'preact';
import { css, type Style } from './styles.ts';

interface StackProps {
  readonly width: string;
  readonly style?: Style | undefined;
  /** Rows. */
  readonly children: ComponentChildren;
}

export function Stack({ width, style = {}, children }: StackProps): VNode {
  return (
    <table
      role="presentation"
      width={width}
      cellPadding="0"
      cellSpacing="0"
      style={css({ 'border-collapse': 'collapse' }, style)}
    >
      <tbody>{children}</tbody>
    </table>
  );
}
