// How far a run is, in one line of a terminal: visits, requests, findings, the time that is left, and where it is.
import { printable } from '../model/printable.ts';
import { displayWidth } from '../platform/display-width.ts';

export interface Progress {
  readonly done: number;
  /** Visits that are known of by now; further ones may be found. */
  readonly planned: number;
  readonly requests: number;
  readonly findings: number;
  /** Milliseconds since the first visit of this part of the run, in which `made` visits ended. */
  readonly elapsed: number;
  readonly made: number;
  /** Label or redacted address of the page that ended last. */
  readonly page: string;
}

// Fewer visits than that say nothing about the rest.
const ENOUGH = 5;

/** At most `columns` wide: what does not fit is cut at the end, where the page's name stands. */
export function progressLine(progress: Progress, columns: number): string {
  const { done, planned, requests, findings, page } = progress;
  const parts = [
    `${done}/${Math.max(planned, done)} visits`,
    count(requests, 'request'),
    count(findings, 'finding'),
    ...timeLeft(progress),
    page,
  ];
  return cut(printable(parts.join(' · ')), columns);
}

function timeLeft({ done, planned, elapsed, made }: Progress): readonly string[] {
  const left = planned - done;
  if (made < ENOUGH || left <= 0) return [];
  const seconds = Math.round((elapsed / made) * left) / 1000;
  return [`about ${seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`} left`];
}

/** `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function cut(text: string, columns: number): string {
  let width = 0;
  let shown = '';
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns) return shown;
    shown += character;
  }
  return shown;
}
