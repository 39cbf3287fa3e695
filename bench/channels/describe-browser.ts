// One browser's runs as text: the table, and by name all that was not sent, missed or let out.
import type { Channel } from '../../tests/sites/channels/channel.ts';
import { isSent, missesOf, type Judgment } from '../../tests/sites/channels/judge-channel.ts';
import { judgmentsOf, rowsOf, type Measured } from './measured.ts';
import { table } from './table.ts';

export interface Description {
  readonly text: string;
  readonly failures: number;
}

const FAILURES: readonly (readonly [kind: keyof Judgment, title: string])[] = [
  ['failed', 'pages that were not visited to the end'],
  ['missed', 'on the wire, and not captured as it was'],
  ['unsent', 'sent by the browser alone, and held back under the capture without a known reason'],
  ['quiet', 'captured in the open pass, and not seen in the sealed one'],
  ['escaped', 'got past the seal or the sink'],
];

export function describeBrowser(measured: Measured): Description {
  const failures = FAILURES.map(([kind, title]) => [title, failuresOf(measured, kind)] as const);
  const lines = [
    `${measured.name}, ${measured.runs.length} runs`,
    '',
    ...table(measured),
    '',
    ...failures.flatMap(([title, some]) => list(title, some)),
    ...list(
      'not sent by this browser with nobody in between either, as far as servers and its own network log can tell',
      notSent(measured),
    ),
    ...list('held back under the capture, for a known reason', heldBack(measured)),
  ];
  return { text: `${lines.join('\n')}\n`, failures: failures.flatMap(([, some]) => some).length };
}

function failuresOf(measured: Measured, kind: keyof Judgment): readonly string[] {
  const rows = rowsOf(measured);
  const ofChannels = rows.flatMap((row) =>
    judgmentsOf(row, measured).flatMap((judgment, run) => judgment[kind].map((line) => `${row.id}, run ${run + 1}: ${line}`)),
  );
  const others = rows.filter(({ channel }) => channel === undefined).flatMap(({ open, sealed }) => [...open, ...sealed]);
  if (kind === 'missed') return [...ofChannels, ...others.flatMap(missesOf), ...unexplained(measured)];
  return kind === 'escaped' ? [...ofChannels, ...others.flatMap(({ escaped }) => escaped)] : ofChannels;
}

function unexplained({ runs }: Measured): readonly string[] {
  return runs.flatMap(({ reconciliations }, run) =>
    reconciliations.flatMap(({ log, examples, escapes }, pass) => {
      const place = `run ${run + 1}, ${pass === 0 ? 'open' : 'sealed'}`;
      return [
        ...(log === 'whole' ? [] : [`${place}: the browser's own account could not be read whole`]),
        ...examples.map(
          ({ missingFrom, kind, method, url }) => `${place}: not known to the ${missingFrom}: ${kind} ${method} ${url}`,
        ),
        ...escapes.map((escape) => `${place}: past the sink: ${escape}`),
      ];
    }),
  );
}

function notSent({ channels, alone, runs, isShell }: Measured): readonly string[] {
  return channels.flatMap((channel) => {
    const missing = channel.marks.filter(({ token }) => !alone.has(token) && !wasSent(runs, token, channel));
    const reason = (isShell ? channel.notInShell : undefined) ?? channel.heldBack ?? 'unknown';
    return missing.map(({ carrier }) => `${channel.id} (${carrier}): ${reason}`);
  });
}

function heldBack({ channels, alone, runs }: Measured): readonly string[] {
  return channels.flatMap((channel) => {
    const { id, heldBack: reason, marks } = channel;
    const isMissing = marks.some(({ token }) => alone.has(token) && !wasSent(runs, token, channel));
    return reason !== undefined && isMissing ? [`${id}: ${reason}`] : [];
  });
}

function wasSent(runs: Measured['runs'], token: string, channel: Channel): boolean {
  return runs.some(({ open }) => open.some(({ marks }) => marks.some((mark) => mark.token === token && isSent(mark, channel))));
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ''];
}
