// What stands around every printed page: margin boxes of `@page` (CSS Paged Media 3, section 4).
import { cssString } from './css-string.ts';

interface MarginTexts {
  /** Above, left and right. */
  readonly left: string;
  readonly right: string;
  /** Below, left; the number of the page stands on the right. */
  readonly below: string;
}

/** Texts may be anybody's: they come as CSS strings. */
export function marginBoxes({ left, right, below }: MarginTexts): string {
  return `@page {
  @top-left { content: ${cssString(left)}; ${FACE} }
  @top-right { content: ${cssString(right)}; ${FACE} }
  @bottom-left { content: ${cssString(below)}; ${FACE} }
  @bottom-right { content: counter(page) " / " counter(pages); ${FACE} }
}
`;
}

const FACE = 'font: 8pt sans-serif; color: #444;';
