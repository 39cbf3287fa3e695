// tagspill rules: list, test and explain.
import { checkRules, checkVendors, unprovenError } from '../../audit/check-rules.ts';
import { explainRule } from '../../audit/explain-rule.ts';
import { loadKnowledge } from '../../audit/knowledge.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { Option, type Command as Commander } from 'commander';
import type { Command } from '../command.ts';
import { collect, repeatable } from '../options.ts';
import { ERROR_CATALOGUE } from '../../model/scan-error.ts';

interface Options {
  readonly rules: readonly string[];
  readonly lang: Language;
}

export const rules: Command = {
  summary: 'list the rules, prove them by their own examples, or explain one',
  configure: (command, run) => {
    const shared = (sub: Commander): Commander =>
      sub
        .addOption(repeatable('--rules <dir>', 'further rule folder', collect))
        .addOption(new Option('--lang <language>', 'language').choices(LANGUAGES).default('en'));
    shared(command.command('list').description('every rule: id, severity, category, title')).action(
      run<[Options]>(async (terminal, options) => {
        const { rules: set } = await loadKnowledge(options.rules);
        const width = Math.max(...set.infos.map(({ id }) => id.length));
        for (const info of set.infos)
          terminal.print(
            `${info.id.padEnd(width)}  ${info.severity.padEnd(8)}  ${info.category.padEnd(20)}  ${info.title[options.lang]}`,
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
    shared(command.command('explain').description('what a rule looks for, why, and its examples').argument('<id>')).action(
      run<[string, Options]>(async (terminal, id, options) => {
        terminal.print(explainRule(await loadKnowledge(options.rules), id, options.lang));
        return 0;
      }),
    );
  },
};
