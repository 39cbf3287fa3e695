import { expect, it } from 'vitest';
import { openPace } from '../../../src/capture/pace.ts';
import { Raw } from '../../../src/model/raw.ts';

const at = (host: string) => ({ url: new Raw(`https://${host}/`) });
const hostOf = (url: Raw): string => url.reveal((text) => new URL(text).hostname);

it('begins the pages of one host as far apart as it wishes, those of others at once', async () => {
  const waits: number[] = [];
  const mayBegin = openPace({
    delayOf: (url) => (hostOf(url) === 'slow.example' ? 1000 : 0),
    hostOf,
    signal: new AbortController().signal,
    now: () => 7,
    wait: async (time) => void waits.push(time),
  });
  for (const host of ['slow.example', 'slow.example', 'fast.example', 'fast.example', 'slow.example']) await mayBegin(at(host));
  expect(waits).toEqual([1000, 2000]);
});

it('keeps nobody waiting in a run that ends', async () => {
  const controller = new AbortController();
  const mayBegin = openPace({ delayOf: () => 1e6, hostOf, signal: controller.signal });
  await mayBegin(at('slow.example'));
  const waiting = mayBegin(at('slow.example'));
  controller.abort();
  await expect(waiting).resolves.toBeUndefined();
});
