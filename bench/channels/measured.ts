// What was measured on one browser.
import type { Reconciliation } from '../../src/model/reconciliation.ts';
import type { Channel } from '../../tests/sites/channels/channel.ts';
import { judgeChannel, type Judgment } from '../../tests/sites/channels/judge-channel.ts';
import type { ChannelScore } from '../../tests/sites/channels/score-pass.ts';

export interface Measured {
  readonly name: string;
  readonly isShell: boolean;
  readonly channels: readonly Channel[];
  /** Tokens that the same browser sends with nobody in between. */
  readonly alone: ReadonlySet<string>;
  readonly runs: readonly Run[];
}

export interface Run {
  readonly open: readonly ChannelScore[];
  readonly sealed: readonly ChannelScore[];
  readonly counts: SinkCounts;
  /** Of both passes. */
  readonly reconciliations: readonly Reconciliation[];
}

/** Of both passes: what was captured, and how much of that the browser's own events explained. */
export interface SinkCounts {
  readonly captured: number;
  readonly joined: number;
}

/** Scores of all runs for one channel, in the order of the runs. */
export interface Row {
  readonly id: string;
  /** Undefined for what belongs to none, as `/favicon.ico`. */
  readonly channel: Channel | undefined;
  readonly open: readonly ChannelScore[];
  readonly sealed: readonly ChannelScore[];
}

export function rowsOf({ runs, channels }: Measured): readonly Row[] {
  const ids = new Set(runs.flatMap(({ open, sealed }) => [...open, ...sealed].map(({ id }) => id)));
  return Array.from(ids, (id) => ({
    id,
    channel: channels.find((one) => one.id === id),
    open: runs.flatMap(({ open }) => open.filter((score) => score.id === id)),
    sealed: runs.flatMap(({ sealed }) => sealed.filter((score) => score.id === id)),
  }));
}

/** One for each run. What the browser sends alone is expected under the capture too, unless the channel knows why not. */
export function judgmentsOf({ channel, open, sealed }: Row, { alone }: Measured): readonly Judgment[] {
  if (channel === undefined) return [];
  const isExpected = ({ token }: { token: string }): boolean => channel.heldBack === undefined && alone.has(token);
  return open.flatMap((score, at) => {
    const other = sealed[at];
    return other === undefined ? [] : [judgeChannel(channel, { open: score, sealed: other }, isExpected)];
  });
}
