// However a NetLog is portioned on its way, the same facts come out of it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, ledgerOf } from '../support/netlog/ledger-of.ts';

function cut(log: Buffer, places: readonly number[]): readonly Buffer[] {
  const sorted = [0, ...places.map((place) => place % (log.length + 1)), log.length].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => log.subarray(sorted[at], end));
}

describe('the ledger', () => {
  it.each(['chromium-156', 'headless-shell-147', 'http2-156', 'escapes-156'])('does not mind where %s is cut', (name) => {
    const log = excerpt(name);
    const whole = ledgerOf([log]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const { lines, sockets, lookups, end } = ledgerOf(cut(log, places));
        expect({ lines, sockets, lookups, end }).toEqual({
          lines: whole.lines,
          sockets: whole.sockets,
          lookups: whole.lookups,
          end: whole.end,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('takes one byte at a time', () => {
    const log = excerpt('headless-shell-147');
    expect(ledgerOf(Array.from(log, (_, at) => log.subarray(at, at + 1))).lines).toEqual(ledgerOf([log]).lines);
  });

  it('never tells more of a torn log than of the whole one', () => {
    const log = excerpt('chromium-156');
    const { lines } = ledgerOf([log]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: log.length }), (end) => {
        const torn = ledgerOf([log.subarray(0, end)]);
        expect(torn.end.unreadable).toBe(0);
        expect(torn.sent.length).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 60 },
    );
  });
});
