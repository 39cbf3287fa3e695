// Spans → path data (SVG 2, section 9.3): one unit is a day across and an incident up.
import { SEVERITIES, type Severity } from '../../../model/severity.ts';
import type { DayRange, Span } from './spans.ts';

interface Block extends DayRange {
  readonly top: number;
  readonly height: number;
}

/** Open incidents of all severities. */
export function totalOf(open: Readonly<Record<Severity, number>>): number {
  return SEVERITIES.reduce((sum, severity) => sum + open[severity], 0);
}

/** A number at or above `most` that halves well: 4, 6, 8, 10, 20, 30, 40, 60, 80, 100, 200, … */
export function scaleFor(most: number): number {
  let power = 1;
  for (;;) {
    for (const step of power === 1 ? [4, 6, 8, 10] : [2, 3, 4, 6, 8, 10]) if (step * power >= most) return step * power;
    power *= 10;
  }
}

/** The most that was ever open at once. */
export function mostOf(spans: readonly Span[]): number {
  return spans.reduce((most, span) => (span.kind === 'seen' ? Math.max(most, totalOf(span.open)) : most), 0);
}

/** Worst at the bottom; empty where nothing of a severity was open. */
export function stackPath(spans: readonly Span[], severity: Severity, scale: number, start: number): string {
  const below = SEVERITIES.slice(0, SEVERITIES.indexOf(severity));
  return blocksPath(
    spans.flatMap((span): readonly Block[] => {
      if (span.kind !== 'seen' || span.open[severity] === 0) return [];
      const foot = below.reduce((sum, worse) => sum + span.open[worse], 0);
      return [{ from: span.from, to: span.to, top: scale - foot - span.open[severity], height: span.open[severity] }];
    }),
    start,
  );
}

/** All severities as one. */
export function totalPath(spans: readonly Span[], scale: number, start: number): string {
  return blocksPath(
    spans.flatMap((span): readonly Block[] => {
      const height = span.kind === 'seen' ? totalOf(span.open) : 0;
      return height === 0 ? [] : [{ from: span.from, to: span.to, top: scale - height, height }];
    }),
    start,
  );
}

/** Stretches as they are wanted, each as high as the picture or as `height` says. */
export function bandPath(
  spans: readonly Span[],
  isWanted: (span: Span) => boolean,
  start: number,
  top: number,
  height: number,
): string {
  return blocksPath(
    spans.filter(isWanted).map(({ from, to }) => ({ from, to, top, height })),
    start,
  );
}

// Neighbours of the same height are one: most nights change nothing.
function blocksPath(blocks: readonly Block[], start: number): string {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && last.to === block.from && last.top === block.top && last.height === block.height)
      joined[joined.length - 1] = { ...last, to: block.to };
    else joined.push(block);
  }
  return joined.map(({ from, to, top, height }) => `M${from - start} ${top}h${to - from}v${height}h${from - to}z`).join('');
}
