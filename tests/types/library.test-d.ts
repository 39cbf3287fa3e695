// The library's face: what may be passed to it, and what comes back.
import { expect as playwrightExpect, type BrowserContext, type Page } from '@playwright/test';
import { expectTypeOf, test } from 'vitest';
import { attach, replay, scan, startSink, type AuditReport, type Delivered } from '../../src/index.ts';
import { expect as tagspillExpect, test as tagspillTest, withTagspill } from '../../src/playwright-test/index.ts';

declare const page: Page;
declare const context: BrowserContext;

test('three audits end alike', () => {
  expectTypeOf(scan({ target: 'https://shop.example' })).resolves.toEqualTypeOf<Delivered>();
  expectTypeOf(replay({ files: ['recording.har'], out: 'run', formats: ['sarif'] })).resolves.toEqualTypeOf<Delivered>();
  expectTypeOf<Delivered['exitCode']>().toEqualTypeOf<0 | 1 | 2 | 3>();
  expectTypeOf<Delivered['directory']>().toEqualTypeOf<string | undefined>();
  // @ts-expect-error a target is needed
  void scan({});
  // @ts-expect-error no such format
  void replay({ files: [], formats: ['pdf'] });
});

test('a page or context of Playwright may be watched', async () => {
  const attached = await attach(page, { identity: { email: 'a@canary.example' }, consent: 'rejected' });
  expectTypeOf(attached.soFar()).resolves.toEqualTypeOf<AuditReport>();
  void attach(context);
  const sink = await startSink({ seal: true, firstParties: ['shop.example'] });
  void sink.attach(context);
  // @ts-expect-error an address is no page
  void attach('https://shop.example');
  // @ts-expect-error nobody can know that it is unknown
  void attach(page, { consent: 'unknown' });
});

test('expectations are checked where they are written', () => {
  const met = tagspillExpect(page).toSendNoPersonalData({ failOn: 'high', allow: [{ category: 'email', vendor: ['karte'] }] });
  expectTypeOf(met).toExtend<Promise<unknown>>();
  void tagspillExpect.soft(page).toSendNoPersonalData();
  void tagspillExpect(page).not.toSendNoPersonalData();
  // Playwright's own are there as well.
  void tagspillExpect(page).toHaveTitle('shop');
  // @ts-expect-error it is no severity
  void tagspillExpect(page).toSendNoPersonalData({ failOn: 'worst' });
  // @ts-expect-error only tagspill's `expect` has it
  void playwrightExpect(page).toSendNoPersonalData();
});

test('a project says how it is watched', () => {
  tagspillTest.use({ tagspill: { capture: 'watch', identity: 'identity.yaml' } });
  // @ts-expect-error no such way
  tagspillTest.use({ tagspill: { capture: 'proxy' } });
  const config = withTagspill(
    { testDir: 'e2e' },
    { use: { consent: 'accepted' }, report: { out: 'run', failOn: 'high', baseline: 'b.json' } },
  );
  expectTypeOf(config.testDir).toEqualTypeOf<string | undefined>();
});
