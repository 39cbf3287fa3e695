// A rule on the fields of one request → lines: which field came how near, and where the rule stopped.
import type { Language } from '../model/language.ts';
import type { ExplainedField } from '../detect/explain/explained-field.ts';
import { cameNear, isValueAlone, type RuleOnField } from '../detect/explain/explain-rule-match.ts';
import { span, type Line } from '../report/exporters/terminal/print.ts';
import { claimPieces } from './explain-claim-lines.ts';
import { flow } from './explain-layout.ts';
import { trialLines } from './explain-step-lines.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';

export interface RuleLinesOptions {
  readonly language: Language;
  /** Columns. */
  readonly width: number;
  /** Fields and alternatives that did not come near, too. */
  readonly all: boolean;
}

export function ruleLines(met: readonly RuleOnField[], options: RuleLinesOptions): readonly Line[] {
  const words = EXPLAIN_WORDS[options.language];
  const shown = options.all ? met : met.filter(({ near }) => near);
  const valueAlone = options.all ? [] : shown.filter(isValueAlone);
  const told = shown.filter((one) => !valueAlone.includes(one));
  const far = met.length - shown.length;
  return [
    ...(shown.length === 0 ? [[span(words.nothingNear)], []] : []),
    ...told.flatMap((one) => [...fieldLines(one, options), []]),
    ...(valueAlone.length === 0
      ? []
      : [[span(words.valuesAlone)], ...valueAlone.flatMap((one) => mentionLines(one, options)), []]),
    ...(far === 0 ? [] : [[span(words.andFar(far), 'quiet')]]),
  ];
}

function fieldLines(met: RuleOnField, { language, width, all }: RuleLinesOptions): readonly Line[] {
  const { field, trials } = met;
  const words = EXPLAIN_WORDS[language];
  const isFound = field.claims.some(({ fate }) => fate.kind === 'kept');
  const facts = [
    span(`${isFound ? '●' : '○'} ${field.path}`, isFound ? 'strong' : 'code'),
    span(words.form(field.form)),
    ...(field.layers.length === 0 ? [] : [span(words.via(field.layers), 'quiet')]),
  ];
  return [
    ...flow(facts, { first: '', rest: '    ' }, width),
    ...stepsOf(field, all ? trials : tellingTrials(met), trials.length, { language, width }),
    ...field.claims.flatMap((claim) => flow(claimPieces(claim, language), { first: '  → ', rest: '      ' }, width)),
  ];
}

function mentionLines({ field: { path, form } }: RuleOnField, { language, width }: RuleLinesOptions): readonly Line[] {
  return flow([span(path, 'code'), span(EXPLAIN_WORDS[language].form(form))], { first: '    ', rest: '      ' }, width);
}

// Of a field that was found, what found it. Else the alternatives that came near; beside one whose key stands there, those that only
// the value would fit say nothing.
function tellingTrials({ field, trials }: RuleOnField): RuleOnField['trials'] {
  const passed = trials.filter((trial) => trial.passed);
  if (passed.length > 0 && field.claims.some(({ fate }) => fate.kind === 'kept')) return passed.slice(0, 1);
  const near = trials.filter(cameNear);
  const keyed = near.filter(({ steps: [first] }) => first?.asked !== 'key' || first.passed || first.nearest !== undefined);
  return keyed.length > 0 ? keyed : near.slice(0, 1);
}

function stepsOf(
  { exempt, meaning }: ExplainedField,
  trials: RuleOnField['trials'],
  of: number,
  { language, width }: { readonly language: Language; readonly width: number },
): readonly Line[] {
  const words = EXPLAIN_WORDS[language];
  if (exempt === undefined) return trials.flatMap((trial) => trialLines(trial, of, language, width));
  const by = exempt === 'identifier' && meaning !== undefined ? ` (${words.says('', meaning.reasoning)})` : '';
  return flow([span(words.exempt[exempt] + by)], { first: '  ✗ ', rest: '    ' }, width);
}
