// Whatever others put into a report: no output of any format holds a control or hidden character, or a line that a build server obeys.
import { describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/report/exporter.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { HOSTILE, HOSTILE_FAMILIES } from '../../support/hostile-strings.ts';
import { BUILD_COMMAND, complaints, ownBreaksOnly, renderWith, TREACHEROUS } from './render-hostile.ts';

describe('the list of hostile texts', () => {
  it('holds at least 200 distinct ones of every family', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(Object.entries(HOSTILE_FAMILIES).filter(([, texts]) => texts.length < 14)).toEqual([]);
  });
});

describe.each(Object.values<Exporter>(exporters))('$id', (exporter) => {
  it('prints no control, hidden or turning character and no command of a build server', () => {
    expect(
      complaints((text, language) => {
        const output = ownBreaksOnly(exporter, renderWith(exporter, text, language));
        const found = TREACHEROUS.exec(output) ?? BUILD_COMMAND.exec(output);
        return found === null ? undefined : output.slice(Math.max(0, found.index - 40), found.index + 40);
      }),
    ).toEqual([]);
  });
});
