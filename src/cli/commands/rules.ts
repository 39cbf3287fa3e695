// tagspill rules: list, test and explain.
import { checkRules, checkVendors, unprovenError } from '../../audit/check-rules.ts';
import { explainRule } from '../../audit/explain-rule.ts';
import { explainRuleOnTraffic, type Asked } from '../../audit/explain-rule-match.ts';
import { loadKnowledge } from '../../audit/knowledge.ts';
import { spokenLanguage } from '../../audit/spoken-language.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { Option, type Command as Commander } from 'commander';
import { printable } from '../../model/printable.ts';
import type { Command } from '../command.ts';
import { explainView } from '../explain-view.ts';
import { collect, repeatable } from '../options.ts';
import { ERROR_CATALOGUE, ScanError } from '../../model/scan-error.ts';

interface Options {
  readonly rules: readonly string[];
  readonly lang?: Language;
}

interface ExplainOptions extends Options {
  readonly in?: string;
  readonly entry?: string;
  readonly request?: string;
  readonly page?: string;
  readonly identity?: string;
  readonly all?: boolean;
  readonly format: 'terminal' | 'json';
}

export const rules: Command = {
  summary: 'list the rules, prove them by their own examples, or explain one',
  configure: (command, run) => {
    const shared = (sub: Commander): Commander =>
      sub
        .addOption(repeatable('--rules <dir>', 'further rule folder', collect))
        .addOption(new Option('--lang <language>', 'language (default: TAGSPILL_LANG, else en)').choices(LANGUAGES));
    shared(command.command('list').description('every rule: id, severity, category, title')).action(
      run<[Options]>(async (terminal, options) => {
        const language = spokenLanguage(options.lang, terminal.env);
        const { rules: set } = await loadKnowledge(options.rules);
        const width = Math.max(...set.infos.map(({ id }) => id.length));
        for (const info of set.infos)
          terminal.print(
            printable(
              `${info.id.padEnd(width)}  ${info.severity.padEnd(8)}  ${info.category.padEnd(20)}  ${info.title[language]}`,
            ),
          );
        return 0;
      }),
    );
    shared(command.command('test').description('run every rule against its own examples')).action(
      run<[Options]>(async (terminal, options) => {
        const knowledge = await loadKnowledge(options.rules);
        const proofs = checkRules(knowledge);
        const failures = [
          ...proofs.flatMap((proof) => proof.failures.map((failure) => unprovenError(proof, failure))),
          ...checkVendors(knowledge),
        ];
        for (const failure of failures) terminal.note(`tagspill: ${failure.toLine()}`);
        const examples = knowledge.rules.infos.reduce((total, { examples: { leak, clean } }) => total + leak + clean, 0);
        terminal.print(
          `${proofs.length} rules with ${examples} examples, ${knowledge.vendors.count} vendor files: ${failures.length === 0 ? 'all proven' : `${failures.length} failed`}`,
        );
        return failures.length === 0 ? 0 : ERROR_CATALOGUE.RULE_UNPROVEN.exit;
      }),
    );
    explainOptions(shared(command.command('explain').argument('<id>'))).action(
      run<[string, ExplainOptions]>(async (terminal, id, options) => {
        const asked = askedOf(options);
        const view = explainView(terminal, options.format, options.lang);
        if (asked === undefined) terminal.print(explainRule(await loadKnowledge(options.rules), id, view.language));
        else {
          const { page, identity, rules: folders, all = false } = options;
          const question = { rule: id, asked, page, identity, rules: folders, all };
          terminal.print(await explainRuleOnTraffic(question, view));
        }
        return 0;
      }),
    );
  },
};

function explainOptions(command: Commander): Commander {
  return command
    .description('what a rule looks for, why, and its examples; or why it matched a request or did not')
    .option('--in <file>', 'ask it of the requests of a recording: HAR or JSON Lines')
    .option('--entry <entry>', 'one request of the recording: its entry, counted from 0, or an id such as r3')
    .option('--request <request>', 'ask it of this request: a URL, `METHOD URL BODY`, or a line of JSON')
    .option('--page <url>', 'the document that sent it, where the request does not say')
    .option('--identity <file>', 'values by category to look for')
    .option('--all', 'fields that did not come near, too')
    .addOption(new Option('--format <name>', 'how the answer is printed').choices(['terminal', 'json']).default('terminal'));
}

function askedOf({ in: file, entry, request }: ExplainOptions): Asked | undefined {
  if (file !== undefined && request !== undefined) throw new ScanError('USAGE', '--in and --request exclude each other');
  if (file === undefined && entry !== undefined) throw new ScanError('USAGE', '--entry needs --in');
  if (file !== undefined) return { kind: 'recording', file, entry };
  return request === undefined ? undefined : { kind: 'given', request };
}
