// Everything that is written line by line: the terminal's report, notes, progress, errors and the log. One text stays one line, no line is
// forged, and no code reaches a terminal but our own colours.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTerminal } from '../../../src/cli/terminal.ts';
import { progressLine } from '../../../src/cli/progress-line.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import { displayWidth } from '../../../src/platform/display-width.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { BUILD_COMMAND, complaints, HARMLESS, renderWith, TREACHEROUS } from './render-hostile.ts';

const VERDICT = /^\s*(?:PASS|FAIL|INCOMPLETE|合格|不合格|検査未完了)/u;
const LOG = String.raw`"level":`;

// What a text may not do to the line that holds it.
function flaw(line: string): string | undefined {
  const found = /\n/.exec(line) ?? TREACHEROUS.exec(line) ?? BUILD_COMMAND.exec(line);
  return found === null ? undefined : line.slice(Math.max(0, found.index - 20), found.index + 40);
}

describe('the terminal', () => {
  const { terminal } = exporters;

  it('keeps its width and prints one verdict, at the beginning of its first line', () => {
    expect(
      complaints((text, language) => {
        for (const width of [80, 132]) {
          const lines = renderWith(terminal, text, language, width).split('\n');
          const widest = lines.find((line) => displayWidth(line) > width);
          if (widest !== undefined) return `${width}: ${widest}`;
          const verdicts = lines.filter((line) => VERDICT.test(line) && !line.startsWith(' '));
          if (verdicts.length !== 1 || verdicts[0] !== lines[0]) return verdicts.join(' / ');
        }
        return undefined;
      }),
    ).toEqual([]);
  });

  it('writes no code but its own colours', () => {
    expect(
      complaints((text, language) => {
        const output = terminal.render(aHostileReport(text), { language, color: true, width: 80 });
        // oxlint-disable-next-line no-control-regex -- the codes of picocolors are what is looked for
        const rest = output.replace(/\u001b\[(?:0|1|2|22|3[0-9])m/g, '');
        return rest.split('\n').map(flaw).find(Boolean);
      }),
    ).toEqual([]);
  });
});

describe('stderr', () => {
  afterEach(() => vi.restoreAllMocks());

  it('takes a note as one line', () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
    const terminal = openTerminal(new AbortController().signal);
    const found = complaints((text) => {
      written.length = 0;
      terminal.note(`timeout: ${text}`);
      const [line = '', ...more] = written;
      return more.length === 0 && line.endsWith('\n') ? flaw(line.slice(0, -1)) : 'not one line';
    });
    expect(found).toEqual([]);
  });

  it('takes progress as one line that fits', () => {
    expect(
      complaints((text) => {
        const line = progressLine({ done: 3, planned: 9, requests: 1, findings: 0, elapsed: 1, made: 1, page: text }, 60);
        return displayWidth(line) > 60 ? line : flaw(line);
      }),
    ).toEqual([]);
  });

  it('takes an error as one line', () => {
    expect(
      complaints((text) => {
        const error = new ScanError('CONFIG_INVALID', `expected a label, found ${text}`, { position: { file: text, line: 1 } });
        return flaw(`tagspill: ${error.toLine()}`);
      }),
    ).toEqual([]);
  });
});

describe('the log', () => {
  it('takes an event as one line of JSON that gives the text back', () => {
    const lines: string[] = [];
    const logger = openLogger('debug', { write: (line) => lines.push(line) });
    const found = complaints((text) => {
      lines.length = 0;
      logger.warn(text, { fact: text });
      const [line = '', ...more] = lines;
      if (more.length > 0 || !line.endsWith('\n') || line.split(LOG).length < 2) return 'not one line';
      const { msg, fact } = JSON.parse(line) as { readonly msg: string; readonly fact: string };
      return msg === text && fact === text ? flaw(line.slice(0, -1)) : `became ${fact}`;
    });
    expect(found).toEqual([]);
  });

  it('keeps its own words', () => {
    const lines: string[] = [];
    openLogger('debug', { write: (line) => lines.push(line) }).debug('opened', { [HARMLESS]: 1 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 20, msg: 'opened', harmless: 1 });
  });
});
