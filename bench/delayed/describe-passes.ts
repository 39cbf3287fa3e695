// One browser's runs as text: a line for each page, what it comes to, and by name all that was missed.
import type { DelayedPass, DelayedScore } from '../../tests/sites/delayed/capture-delayed.ts';
import type { DelayedPage } from '../../tests/sites/delayed/delayed-page.ts';

export interface Description {
  readonly text: string;
  readonly failures: number;
}

/**
 * expected: beacons of all runs that any capture must have; captured: those that were; beyond: captured of those that nobody waits
 * for; median, slowest: milliseconds from the word that the page is loaded to the end of its visit.
 */
const HEAD = ['page', 'expected', 'captured', 'beyond', 'median ms', 'slowest ms'];
/** Milliseconds after its load event in which a page should be finished. */
const GOAL = 1000;

interface Row {
  readonly page: DelayedPage;
  readonly scores: readonly DelayedScore[];
  readonly times: readonly number[];
}

export function describePasses(pages: readonly DelayedPage[], passes: readonly DelayedPass[]): Description {
  const rows = pages.map((page): Row => {
    const scores = passes.flatMap((pass) => pass.scores.filter((score) => score.page.id === page.id));
    const times = scores.flatMap(({ elapsed }) => elapsed ?? []).sort((a, b) => a - b);
    return { page, scores, times };
  });
  const failures = [...rows.flatMap(failuresOf), ...passes.flatMap(unexplainedOf)];
  const table = align([HEAD, ...rows.map(cellsOf)]);
  return { text: [...table, '', ...summary(rows, passes), '', ...failures, ''].join('\n'), failures: failures.length };
}

function cellsOf({ page, scores, times }: Row): readonly string[] {
  const beyond = count(scores, page.notWaitedFor);
  return [
    page.id,
    String(page.expected.length * scores.length),
    String(count(scores, page.expected)),
    page.notWaitedFor.length === 0 ? '-' : `${beyond}/${page.notWaitedFor.length * scores.length}`,
    milliseconds(medianOf(times)),
    milliseconds(times.at(-1)),
  ];
}

function summary(rows: readonly Row[], passes: readonly DelayedPass[]): readonly string[] {
  const expected = sum(rows.map(({ page, scores }) => page.expected.length * scores.length));
  const captured = sum(rows.map(({ page, scores }) => count(scores, page.expected)));
  const times = rows.flatMap((row) => row.times).sort((a, b) => a - b);
  const within = times.filter((time) => time <= GOAL).length;
  const medians = rows.flatMap((row) => medianOf(row.times) ?? []);
  return [
    `beacons expected: ${expected}; captured: ${captured}; requests told after their visit: ${sum(passes.map(({ late }) => late.length))}`,
    `pages finished within ${GOAL} ms of their load event, by the median: ${medians.filter((time) => time <= GOAL).length} of ${rows.length}; visits: ${within} of ${times.length}`,
    `all visits: median ${milliseconds(medianOf(times))} ms, slowest ${milliseconds(times.at(-1))} ms`,
  ];
}

function failuresOf({ page, scores }: Row): readonly string[] {
  return scores.flatMap(({ outcome, captured }, run) => {
    const times = (beacon: string): number => captured.filter(({ name }) => name === beacon).length;
    const place = `${page.id}, run ${run + 1}`;
    return [
      ...(outcome.kind === 'visited' ? [] : [`${place}: ${outcome.kind} (${outcome.reason})`]),
      ...page.expected
        .filter((beacon) => times(beacon) !== 1)
        .map((beacon) => `${place}: ${beacon} captured ${times(beacon)} times`),
    ];
  });
}

function unexplainedOf({ reconciliation }: DelayedPass, run: number): readonly string[] {
  return reconciliation.unexplained === 0 ? [] : [`run ${run + 1}: ${reconciliation.unexplained} requests unexplained`];
}

function count(scores: readonly DelayedScore[], beacons: readonly string[]): number {
  return sum(scores.map(({ captured }) => beacons.filter((beacon) => captured.some(({ name }) => name === beacon)).length));
}

function medianOf(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function milliseconds(time: number | undefined): string {
  return time === undefined ? '-' : time.toFixed(0);
}

function align(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const cell = (text: string, at: number): string => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0));
  return lines.map((line) => line.map(cell).join('  ').trimEnd());
}
