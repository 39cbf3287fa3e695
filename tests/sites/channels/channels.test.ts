// Every channel of the site, through the capture as users run it: what was on the wire is in the capture, and a seal holds.
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { allChannels } from './all-channels.ts';
import { captureChannels } from './capture-channels.ts';
import type { Channel } from './channel.ts';
import { judgeChannel, missesOf, type Judgment, type Scores } from './judge-channel.ts';
import { scorePass, type ChannelScore } from './score-pass.ts';

const PASSES_TAKE = 15 * 60_000;

describe('the channel site', () => {
  it('has marks that name their channel: no token is another one, or part of it', () => {
    const tokens = allChannels.flatMap(({ marks }) => marks.map(({ token }) => token));
    expect(tokens.filter((token) => tokens.filter((other) => other.includes(token)).length > 1)).toEqual([]);
    expect(new Set(allChannels.map(({ id }) => id)).size).toBe(allChannels.length);
  });
});

/** What a busy machine keeps a page from sending is asked for again so often; what was sent and not seen never is. */
const MORE_TRIES = 2;

describe('the capture', () => {
  const scores = new Map<string, Scores>();
  const unseen: string[] = [];
  let isShell = false;

  const judge = (channel: Channel): Judgment => {
    const isExpected = (): boolean => channel.heldBack === undefined && !(isShell && channel.notInShell !== undefined);
    return judgeChannel(channel, scores.get(channel.id) ?? scoresOf(channel.id), isExpected);
  };

  beforeAll(async () => {
    const browser = await findBrowser({});
    const pass = async (channels: readonly Channel[], seal: boolean): Promise<ReadonlyMap<string, ChannelScore>> => {
      const captured = await captureChannels({ browser, seal, channels, concurrency: 8 });
      isShell = captured.browser.name === 'Chromium headless shell';
      return new Map(scorePass(captured).map((score) => [score.id, score]));
    };
    const run = async (channels: readonly Channel[]): Promise<void> => {
      const open = await pass(channels, false);
      const sealed = await pass(channels, true);
      for (const id of new Set([...open.keys(), ...sealed.keys()])) {
        const both = scoresOf(id, open.get(id), sealed.get(id));
        unseen.push(...[both.open, both.sealed].flatMap((score) => [...missesOf(score), ...score.escaped]));
        scores.set(id, both);
      }
    };
    await run(allChannels);
    for (let time = 0; time < MORE_TRIES; time++) {
      // Chromium gives a page that is closed half a second for its last words.
      const silent = allChannels.filter((channel) => judge(channel).unsent.length + judge(channel).quiet.length > 0);
      if (silent.length > 0) await run(silent);
    }
  }, PASSES_TAKE);

  it.each(allChannels)('$id', (channel) => {
    expect(judge(channel)).toEqual({
      unsent: [],
      missed: [],
      quiet: [],
      escaped: [],
      failed: [],
    });
  });

  it('sees all that was sent in each pass, whatever it belongs to', () => {
    expect(unseen).toEqual([]);
  });
});

function scoresOf(id: string, open?: ChannelScore, sealed?: ChannelScore): Scores {
  const none: readonly string[] = [];
  const lists = { missedUrls: none, missedBodies: none, missedHeaders: none, escaped: none, astray: none };
  const nothing = { id, outcome: 'no visit', marks: [], arrived: 0, bodies: 0, bare: 0, ...lists };
  return { open: open ?? nothing, sealed: sealed ?? nothing };
}
