// The bench's tables: one row a run, medians, ratios, and which of the goals hold.
import { median } from './measure/median.mjs';
import { FIRST_PARTY } from './site/pages.mjs';
import { THIRD_PARTY } from './site/tags.mjs';

const COLUMNS = ['round', 'contestant', 'pages', 's', 'pages/min', 'CPU s/page', 'peak MB', 'seen', 'third', 'wire', 'exit'];
const WIDTHS = [5, 18, 5, 7, 9, 10, 7, 6, 6, 6, 4];

export function heading() {
  return lineOf(COLUMNS);
}

export function rowOf(result) {
  const { round, name, count, seconds, peakPss, code } = result;
  const cells = [round, name, count, seconds.toFixed(1), perMinute(result).toFixed(1), cpuPerPage(result).toFixed(2)];
  cells.push((peakPss / 2 ** 20).toFixed(0), seenPerPage(result).toFixed(1), thirdPerPage(result).toFixed(1));
  cells.push(wirePerPage(result).toFixed(1), code);
  const said = result.failure ?? (code === 0 ? undefined : result.stderr.at(-1));
  return said === undefined ? lineOf(cells) : `${lineOf(cells)}  ${said}`;
}

/** Medians by contestant. */
export function summary(results, names) {
  const lines = ['', 'medians', lineOf(['', ...COLUMNS.slice(1, -1), ''])];
  for (const name of names) {
    const of = (figure) => median(results.filter((one) => one.name === name).map(figure));
    const cells = ['', name, of(({ count }) => count), of(({ seconds }) => seconds).toFixed(1), of(perMinute).toFixed(1)];
    cells.push(of(cpuPerPage).toFixed(2), (of(({ peakPss }) => peakPss) / 2 ** 20).toFixed(0), of(seenPerPage).toFixed(1));
    cells.push(of(thirdPerPage).toFixed(1), of(wirePerPage).toFixed(1), '');
    lines.push(lineOf(cells));
  }
  const used = new Map(results.map(({ name, browserUsed }) => [name, browserUsed]));
  for (const [name, browser] of used) if (browser !== undefined) lines.push(`  ${name}: ${browser}`);
  return lines;
}

/** How many times as many pages a minute as the other, and the shares of CPU time and memory that it takes for that. */
export function ratios(results) {
  const of = (name, figure) => median(results.filter((one) => one.name === name).map(figure));
  return [...PAIRS, ...COSTS].flatMap(({ one, other }) => {
    const ratio = (figure) => of(one, figure) / of(other, figure);
    if (Number.isNaN(ratio(perMinute))) return [];
    const [pace, cpu, memory] = [perMinute, cpuPerPage, ({ peakPss }) => peakPss].map((figure) => ratio(figure).toFixed(2));
    return [`${one} / ${other}: ${pace}x pages/min, ${cpu}x CPU s/page, ${memory}x peak memory`];
  });
}

/** One line: each goal with its figure, `yes` or `no`, or `not run`. */
export function goalLine(results, { delayed }) {
  const all = FIRST_PARTY + THIRD_PARTY.atOnce + (delayed ? THIRD_PARTY.late : 0);
  const paces = PAIRS.map(({ one, other, least }) => {
    const ratio = rate(results, one) / rate(results, other);
    return `>=${least}x ${other}: ${Number.isNaN(ratio) ? 'not run' : `${verdict(ratio >= least)} (${ratio.toFixed(2)}x)`}`;
  });
  const costs = COSTS.map(({ one, other, most }) => {
    const ratio = rate(results, other) / rate(results, one);
    return `${one} <=${most}x the time of ${other}: ${Number.isNaN(ratio) ? 'not run' : `${verdict(ratio <= most)} (${ratio.toFixed(2)}x)`}`;
  });
  const names = [...new Set(results.map(({ name }) => name))].filter((name) => name.startsWith('tagspill'));
  const whole = names.map((name) => {
    const fewest = fewestOf(results.filter((one) => one.name === name));
    return `${name} ${verdict(fewest >= all)} (fewest on a page: ${fewest})`;
  });
  return `goals: ${[...paces, ...costs].join('; ')}; all ${all} requests of every page seen: ${whole.join(', ') || 'not run'}`;
}

// The goals in pages per minute.
const PAIRS = [
  { one: 'tagspill', other: 'crawlee', least: 1.5 },
  { one: 'tagspill-own', other: 'crawlee-own', least: 2 },
  { one: 'tagspill-own', other: 'blacklight-own', least: 6 },
];

// What capture, decoding and detection add to a visit.
const COSTS = [
  { one: 'tagspill', other: 'capture-off', most: 1.15 },
  { one: 'tagspill-open', other: 'capture-off', most: 1.15 },
];

function fewestOf(results) {
  return Math.min(...results.flatMap(({ pages, count }) => (pages.length < count ? [0] : pages.map(total))));
}

const verdict = (holds) => (holds ? 'yes' : 'no');
const rate = (results, name) => median(results.filter((one) => one.name === name).map(perMinute));
const perMinute = ({ pages, seconds }) => (pages.length / seconds) * 60;
const cpuPerPage = ({ cpuSeconds, count }) => cpuSeconds / count;
const total = ({ first, third }) => first + third;
const seenPerPage = ({ pages, count }) => pages.reduce((sum, page) => sum + total(page), 0) / count;
const thirdPerPage = ({ pages, count }) => pages.reduce((sum, { third }) => sum + third, 0) / count;
const wirePerPage = ({ onWire, count }) => Object.values(onWire).reduce((sum, page) => sum + total(page), 0) / count;

function lineOf(cells) {
  return cells
    .map((cell, index) => (index === 1 ? String(cell).padEnd(WIDTHS[1]) : String(cell).padStart(WIDTHS[index])))
    .join(' ');
}
