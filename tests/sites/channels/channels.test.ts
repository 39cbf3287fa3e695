// Every channel of the site, through the capture as users run it: what was on the wire is in the capture, and a seal holds.
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { allChannels } from './all-channels.ts';
import { captureChannels } from './capture-channels.ts';
import { judgeChannel, missesOf } from './judge-channel.ts';
import { scorePass, type ChannelScore } from './score-pass.ts';

const PASSES_TAKE = 15 * 60_000;

describe('the channel site', () => {
  it('has marks that name their channel: no token is another one, or part of it', () => {
    const tokens = allChannels.flatMap(({ marks }) => marks.map(({ token }) => token));
    expect(tokens.filter((token) => tokens.filter((other) => other.includes(token)).length > 1)).toEqual([]);
    expect(new Set(allChannels.map(({ id }) => id)).size).toBe(allChannels.length);
  });
});

describe('the capture', () => {
  const scores = new Map<string, { readonly open: ChannelScore; readonly sealed: ChannelScore }>();
  let isShell = false;

  beforeAll(async () => {
    const browser = await findBrowser({});
    const pass = async (seal: boolean): Promise<ReadonlyMap<string, ChannelScore>> => {
      const captured = await captureChannels({ browser, seal, channels: allChannels, concurrency: 8 });
      isShell = captured.browser.name === 'Chromium headless shell';
      const scored = scorePass(captured);
      return new Map(scored.map((score) => [score.id, score]));
    };
    const open = await pass(false);
    const sealed = await pass(true);
    for (const id of new Set([...open.keys(), ...sealed.keys()]))
      scores.set(id, { open: open.get(id) ?? nothing(id), sealed: sealed.get(id) ?? nothing(id) });
  }, PASSES_TAKE);

  it.each(allChannels)('$id', (channel) => {
    const { open, sealed } = scores.get(channel.id) ?? { open: nothing(channel.id), sealed: nothing(channel.id) };
    const isExpected = (): boolean => channel.heldBack === undefined && !(isShell && channel.notInShell !== undefined);
    expect(judgeChannel(channel, { open, sealed }, isExpected)).toEqual({
      unsent: [],
      missed: [],
      quiet: [],
      escaped: [],
      failed: [],
    });
  });

  it('sees what belongs to no channel', () => {
    const known = new Set(allChannels.map(({ id }) => id));
    const rest = [...scores.values()].flatMap(({ open, sealed }) => [open, sealed]).filter(({ id }) => !known.has(id));
    expect(rest.flatMap((score) => [...missesOf(score), ...score.escaped])).toEqual([]);
  });
});

function nothing(id: string): ChannelScore {
  const none: readonly string[] = [];
  const lists = { missedUrls: none, missedBodies: none, missedHeaders: none, escaped: none, astray: none };
  return { id, outcome: 'no visit', marks: [], arrived: 0, bodies: 0, bare: 0, ...lists };
}
