// One alternative of a rule on one field → what was asked of it, step by step, with what it said to each.
import { assertNever } from '../model/assert-never.ts';
import type { Language } from '../model/language.ts';
import type { Step, Trial } from '../detect/explain/trial.ts';
import { span, type Line } from '../report/exporters/terminal/print.ts';
import { MESSAGES } from '../report/messages.ts';
import { flow } from './explain-layout.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';

/** `✓` passed, `✗` failed; after a failure nothing more is asked. */
export function trialLines({ alternative, steps }: Trial, of: number, language: Language, width: number): readonly Line[] {
  const heading = EXPLAIN_WORDS[language].alternative(alternative, of);
  const indent = heading === '' ? '  ' : '    ';
  return [
    ...(heading === '' ? [] : [[span(`  ${heading}`, 'quiet')]]),
    ...steps.flatMap((step) => {
      const mark = step.passed ? '✓' : '✗';
      const pieces = stepTexts(step, language).map((text) => span(text));
      const [first = [], ...rest] = flow(pieces, { first: '', rest: `${indent}  ` }, width);
      return [[span(indent), span(`${mark} `, step.passed ? 'pass' : 'high'), ...first], ...rest];
    }),
  ];
}

function stepTexts(step: Step, language: Language): readonly string[] {
  const words = EXPLAIN_WORDS[language];
  const { step: say } = words;
  switch (step.asked) {
    case 'key':
      if (step.passed) return [step.place === 'keys' ? say.key(step.phrase) : say.label(step.phrase)];
      return [
        say.noKey,
        ...(step.nearest === undefined ? [] : [say.nearest(step.nearest)]),
        ...(step.valueFits ? [say.valueFits] : []),
      ];
    case 'not-key':
      return [step.phrase === undefined ? say.noNotKey : say.notKey(step.phrase)];
    case 'carrier':
      return [say.carrier];
    case 'vendor':
      return [say.vendor];
    case 'any-value':
      return [step.passed ? say.anyValue : say.flag];
    case 'digest':
      return [say.digest(MESSAGES[language].hashedBy(step.hashedBy))];
    case 'pattern':
      return [step.passed ? say.pattern(step.source) : say.noPattern(step.source, words.form(step.met))];
    case 'boundary':
      return [step.passed ? say.boundary : say.noBoundary[step.boundary]];
    case 'deny':
      return [step.passed ? say.deny : say.denied(step.source ?? '')];
    case 'check':
      return [step.passed ? say.check(step.check) : say.noCheck(step.check)];
    default:
      return assertNever(step);
  }
}
