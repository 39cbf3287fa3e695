// tagspill doctor: what this machine has, and what it lacks.
import type { MachineReport } from '../../audit/examine-machine.ts';
import { printable } from '../../model/printable.ts';
import type { Command } from '../command.ts';

interface Options {
  readonly browserPath?: string;
}

const SOURCES = {
  option: 'named by --browser-path or TAGSPILL_BROWSER',
  playwright: "Playwright's own Chromium",
  system: 'a Chrome or Chromium of the system',
  packaged: 'the Chromium in the npm package @sparticuz/chromium',
} as const;

export const doctor: Command = {
  summary: 'say which browser would run, and what is missing',
  configure: (command, run) => {
    command.option('--browser-path <file>', 'Chromium to examine (also TAGSPILL_BROWSER)').action(
      run<[Options]>(async (terminal, options) => {
        const { examineMachine } = await import('../../audit/examine-machine.ts');
        const report = await examineMachine({ browserPath: options.browserPath ?? terminal.env['TAGSPILL_BROWSER'] });
        terminal.print(lines(report).map(printable).join('\n'));
        return report.browser.probe?.kind === 'ok' && report.rules.failures === 0 ? 0 : 2;
      }),
    );
  },
};

function lines({ tool, node, platform, browser, rules, vendors, regexEngine }: MachineReport): readonly string[] {
  const { checks, probe, packages, notes } = browser;
  const started =
    probe === undefined
      ? 'no browser was found'
      : probe.kind === 'ok'
        ? `${probe.name} ${probe.version} starts`
        : `does not start: ${probe.lastWords}`;
  return [
    `tagspill ${tool}, Node ${node}, ${platform}`,
    '',
    'browser, in the order of looking',
    ...checks.map(({ source, outcome, detail }) => `  ${mark(outcome)} ${SOURCES[source]}: ${detail}`),
    `  ${probe?.kind === 'ok' ? '✓' : '✗'} ${started}`,
    ...(packages.length === 0 ? [] : [`  missing on this machine: apt-get install ${packages.join(' ')}`]),
    ...notes.map((note) => `  · ${note}`),
    '',
    `${rules.failures === 0 ? '✓' : '✗'} ${rules.count} rules, ${rules.failures === 0 ? 'each proven by its own examples' : `${rules.failures} examples fail: tagspill rules test`}`,
    `✓ ${vendors} vendor files`,
    regexEngine === 'RE2'
      ? '✓ patterns run in RE2'
      : '· patterns run in RE2JS, which is slower: with Python, make and a C++ compiler, `npm rebuild re2` builds RE2',
  ];
}

function mark(outcome: MachineReport['browser']['checks'][number]['outcome']): string {
  return { used: '✓', absent: '·', unusable: '✗', 'not-needed': '·' }[outcome];
}
