// The table of one browser: a line for each channel, summed over the runs, and what it comes to.
import { isSent } from '../../tests/sites/channels/judge-channel.ts';
import { judgmentsOf, rowsOf, type Measured, type Row } from './measured.ts';

/**
 * alone: does the browser send all marks with nobody in between? sent: did it under the capture? `told`: no, but the capture has what
 * the page asked for. wire: requests that reached a server,
 * of both passes; urls, bodies: captured of those; sealed: marks captured in the sealed pass, of those of the open one.
 */
const HEAD = ['channel', 'alone', 'sent', 'wire', 'urls', 'bodies', 'sealed', 'escaped'];
const FIRST_NUMBER = 3;

export function table(measured: Measured): readonly string[] {
  const rows = rowsOf(measured);
  const cells = rows.map((row) => cellsOf(row, measured));
  const sums = HEAD.slice(FIRST_NUMBER).map((_, at) => addUp(cells.map((line) => line[at + FIRST_NUMBER] ?? '')));
  return [...align([HEAD, ...cells, ['all', '', '', ...sums]]), '', ...summary(rows, measured)];
}

function cellsOf({ id, channel, open, sealed }: Row, { alone }: Measured): readonly string[] {
  const scores = [...open, ...sealed];
  const pairs = open.flatMap(({ marks }, run) => marks.map((mark, at) => [mark, sealed[run]?.marks[at]] as const));
  const shouldShow = pairs.filter(([mark]) => mark.captured && channel?.needsAnswer.includes(mark.token) === false);
  const wire = sum(scores.map(({ arrived }) => arrived));
  const bodies = sum(scores.map((score) => score.bodies));
  const sent = pairs.filter(([mark]) => isSent(mark, channel)).length;
  const isSilent = channel !== undefined && sent === 0;
  const numbers = [
    String(wire),
    share(wire - sum(scores.map(({ missedUrls }) => missedUrls.length)), wire),
    share(bodies - sum(scores.map(({ missedBodies }) => missedBodies.length)), bodies),
    share(shouldShow.filter(([, other]) => other?.captured ?? false).length, shouldShow.length),
  ];
  return [
    id,
    channel === undefined ? '' : channel.marks.every(({ token }) => alone.has(token)) ? 'yes' : 'no',
    channel === undefined
      ? ''
      : isSilent
        ? pairs.some(([mark]) => mark.captured)
          ? 'told'
          : 'no'
        : sent === pairs.length
          ? 'yes'
          : 'part',
    // Its page alone is no channel.
    ...(isSilent ? numbers.map(() => '-') : numbers),
    String(sum(scores.map(({ escaped }) => escaped.length))),
  ];
}

function summary(rows: readonly Row[], measured: Measured): readonly string[] {
  const scores = rows.flatMap(({ open, sealed }) => [...open, ...sealed]);
  const sealed = rows.flatMap((row) => row.sealed);
  const ofSink = measured.runs.map(({ counts }) => counts);
  const proofs = measured.runs.flatMap(({ reconciliations }) => reconciliations);
  const proved = `${proofs.filter((one) => one.log === 'whole').length} of ${proofs.length}`;
  return [
    `channels on the wire, and captured whole in every run: ${whole(rows, measured, () => true)}; bodies: ${whole(rows, measured, (carrier) => carrier === 'body')}`,
    `requests captured: ${sum(ofSink.map(({ captured }) => captured))}; joined with the browser's own events: ${sum(ofSink.map(({ joined }) => joined))}; in another page's visit, or after their own: ${sum(scores.map(({ astray }) => astray.length))}`,
    `passes that could be held against the browser's own account (NetLog): ${proved}; unexplained: ${sum(proofs.map(({ unexplained }) => unexplained))}; connections past the sink: ${sum(proofs.map(({ escapes }) => escapes.length))}; look-ups: ${sum(proofs.map(({ lookups }) => lookups))}`,
    `sealed: ${sum(sealed.map(({ escaped }) => escaped.length))} escapes; scripts, styles and frames fetched by the sink itself, bare: ${sum(sealed.map(({ bare }) => bare))}`,
  ];
}

function whole(rows: readonly Row[], measured: Measured, counts: (carrier: string) => boolean): string {
  const sending = rows.filter(({ channel, open }) =>
    open.some(({ marks }) => marks.some((mark) => isSent(mark, channel) && counts(mark.carrier))),
  );
  const seen = sending.filter((row) =>
    judgmentsOf(row, measured).every(({ missed, failed }) => missed.length + failed.length === 0),
  );
  return `${seen.length} of ${sending.length}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function share(part: number, of: number): string {
  return of === 0 ? '-' : `${part}/${of}`;
}

function addUp(cells: readonly string[]): string {
  const pairs = cells.map((cell) => cell.split('/').map((part) => Number(part) || 0));
  const [parts, wholes] = [0, 1].map((at) => sum(pairs.map((pair) => pair[at] ?? 0)));
  return wholes === 0 ? String(parts) : `${parts}/${wholes}`;
}

function align(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const cell = (text: string, at: number): string => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0));
  return lines.map((line) => line.map(cell).join('  ').trimEnd());
}
