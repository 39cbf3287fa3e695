// tagspill plan: what a scan would do, without any traffic.
import { Option } from 'commander';
import { findConfig } from '../../audit/find-config.ts';
import type { ShownPlan, ShownVisit } from '../../audit/show-plan.ts';
import { printable, printableJson } from '../../model/printable.ts';
import type { Command } from '../command.ts';
import { addPlanOptions, type ScanOptions } from './scan.ts';

interface Options extends Omit<ScanOptions, 'format'> {
  readonly format: 'text' | 'json';
}

export const plan: Command = {
  summary: 'show what a scan would visit, follow, fill and submit, without any traffic',
  configure: (command, run) => {
    addPlanOptions(
      command.argument('[url|config]', 'a URL, or a configuration file (default: TAGSPILL_CONFIG, else tagspill.yaml)'),
    )
      .addOption(new Option('--format <name>', 'how the plan is printed').choices(['text', 'json']).default('text'))
      .action(
        run<[string | undefined, Options]>(async (terminal, target, options) => {
          const { showPlan } = await import('../../audit/show-plan.ts');
          const shown = await showPlan(await findConfig(target, terminal.env), { ...options, environment: terminal.env });
          terminal.print(options.format === 'json' ? printableJson(shown, 2) : linesOf(shown).map(printable).join('\n'));
          return 0;
        }),
      );
  },
};

function linesOf(shown: ShownPlan): readonly string[] {
  const { starts, visits, forms, login, sealed, maxPages, maxDuration, concurrency } = shown;
  return [
    ...(starts === undefined
      ? []
      : ['starts', `  ${starts.command}`, `  and waits up to ${starts.seconds} s for ${starts.waitsFor}`, '']),
    `visits, in this order (${visits.length})`,
    ...visits.flatMap(linesOfVisit),
    '',
    'follows',
    ...linesOfCrawl(shown).map((line) => `  ${line}`),
    '',
    'fills',
    `  ${forms.filled ? 'forms of the pages that it looks at, by what their fields mean, with values of the run’s identity' : 'no form but those of the steps above'}`,
    '',
    'submits',
    `  ${submission(forms)}`,
    '',
    'limits',
    `  ${maxPages} pages, ${maxDuration} s, ${concurrency} at a time`,
    ...(login ? ['  logs in first'] : []),
    `  ${sealed ? 'sealed: third parties receive nothing' : 'not sealed: third parties receive what the pages send'}`,
    '',
    'Nothing was asked of any server for this.',
  ];
}

function submission({ filled, submitted }: ShownPlan['forms']): string {
  if (!filled) return 'nothing but what the steps above submit';
  return submitted
    ? 'each form: by Enter, by its button, with a mistake, and with back and forward after it'
    : 'nothing by itself: each form is typed into and left (`forms: { submit: allowed }` would submit)';
}

function linesOfVisit({ url, name, consent, steps }: ShownVisit): readonly string[] {
  const choice = consent === 'none' ? '' : `  (consent: ${consent})`;
  return [`  ${name === undefined ? '' : `${name}: `}${url}${choice}`, ...steps.map((step) => `      ${step}`)];
}

function linesOfCrawl({ follows, sitemap }: ShownPlan): readonly string[] {
  const list = sitemap === undefined ? [] : [`pages of the sitemap: ${sitemap} (not fetched for this plan)`];
  if (follows === undefined) return [...list, 'no links'];
  const { maxDepth, hosts, include, exclude, robots, samples, rate } = follows;
  return [
    ...list,
    `links, up to ${maxDepth} away, on ${hosts.join(', ')}`,
    ...(include.length === 0 ? [] : [`only ${include.join(', ')}`]),
    ...(exclude.length === 0 ? [] : [`never ${exclude.join(', ')}`]),
    robots === 'respect' ? 'what robots.txt allows, as slowly as it wishes' : 'whatever robots.txt says',
    `${samples} pages of each kind`,
    ...(rate === undefined ? [] : [`at most ${rate} pages per second on one host`]),
    'no logout link, no other host, no mail, no file',
  ];
}
