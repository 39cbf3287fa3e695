// What a channel's scores mean: sent or not and why, seen or not, kept in or not.
import type { Channel, Mark } from './channel.ts';
import type { ChannelScore, MarkScore } from './score-pass.ts';

export interface Judgment {
  /** Marks that the browser should have sent, and did not. One printable line each, as in all that follows. */
  readonly unsent: readonly string[];
  /** On the wire, and not captured, or not as it was. */
  readonly missed: readonly string[];
  /** Sent and captured in the open pass; in the sealed one not captured, though no vendor's answer was needed. */
  readonly quiet: readonly string[];
  readonly escaped: readonly string[];
  /** Why the page was not visited. */
  readonly failed: readonly string[];
}

export interface Scores {
  readonly open: ChannelScore;
  readonly sealed: ChannelScore;
}

/** `isExpected` says of a mark whether this browser sends it when it is watched. */
export function judgeChannel(channel: Channel, { open, sealed }: Scores, isExpected: (mark: Mark) => boolean): Judgment {
  const needed = new Set(channel.needsAnswer);
  const nameOf = ({ carrier, token }: Mark): string => `${carrier} mark ${token}`;
  // What is held back leaves no page: whether the browser still gets to ask for it is chance, in either pass.
  const mayLack = (mark: Mark): boolean => channel.heldBack !== undefined || needed.has(mark.token);
  const lost = (mark: MarkScore, at: number): boolean =>
    mark.captured && !mayLack(mark) && !(sealed.marks[at]?.captured ?? false);
  return {
    unsent: open.marks.filter((mark) => !isSent(mark, channel) && isExpected(mark)).map(nameOf),
    missed: [...missesOf(open), ...missesOf(sealed)],
    quiet: open.marks.filter(lost).map(nameOf),
    escaped: [...open.escaped, ...sealed.escaped],
    failed: [open, sealed].flatMap(({ outcome }) => (outcome === 'visited' ? [] : [outcome])),
  };
}

/** Whatever the sink saw was sent, even if no server got it. What is held back is captured where the browser tells of it: not sent. */
export function isSent({ onWire, captured }: MarkScore, channel: Pick<Channel, 'heldBack'> | undefined): boolean {
  return onWire || (captured && channel?.heldBack === undefined);
}

/** Printable lines; a request that is not captured is named once. */
export function missesOf({ missedUrls, missedBodies, missedHeaders }: ChannelScore): readonly string[] {
  return [
    ...missedUrls.map((line) => `not captured: ${line}`),
    ...missedBodies.filter((line) => !missedUrls.includes(line)).map((line) => `other body: ${line}`),
    ...missedHeaders.map((line) => `other headers: ${line}`),
  ];
}
