// What is said of a claim: who made it, on what grounds, and what became of it.
import { assertNever } from '../model/assert-never.ts';
import { categoryInfo } from '../model/data-category.ts';
import type { Language } from '../model/language.ts';
import type { ExplainedClaim, Fate, Ground } from '../detect/explain/explained-field.ts';
import { MESSAGES } from '../report/messages.ts';
import { span, type Span } from '../report/exporters/terminal/print.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';

/** `● email · E-mail address · High · shape: key mail, pattern`, or with `○` what it was dropped for. */
export function claimPieces(claim: ExplainedClaim, language: Language): readonly Span[] {
  const words = EXPLAIN_WORDS[language];
  const { rule, category, severity, certainty, grounds, part, fate } = claim;
  const isKept = fate.kind === 'kept';
  // What a claim lacks is said as its fate.
  const counted = grounds.filter(({ kind }) => kind !== 'siblings' || fate.kind !== 'no-sibling');
  const said = counted.length === 0 ? [words.ground.together] : counted.map((ground) => groundText(ground, language));
  const lost = fateText(fate, language);
  return [
    span(`${isKept ? '●' : '○'} ${rule}`, isKept ? severity : 'plain'),
    span(categoryInfo(category).label[language]),
    ...(isKept ? [span(MESSAGES[language].severity[severity], severity)] : []),
    span(words.because(certainty, MESSAGES[language].series(said)), 'quiet'),
    ...(part === undefined
      ? []
      : [span(grounds.some(({ kind }) => kind === 'joined') ? words.form(part) : words.inPart(words.form(part)), 'quiet')]),
    ...(lost === undefined ? [] : [span(lost)]),
  ];
}

function groundText(ground: Ground, language: Language): string {
  const { ground: words } = EXPLAIN_WORDS[language];
  switch (ground.kind) {
    case 'planted':
      return ground.hashedBy === undefined ? words.planted : words.hashed(MESSAGES[language].hashedBy(ground.hashedBy));
    case 'behind':
      return ground.hashedBy === undefined ? words.behind(ground.codecs) : MESSAGES[language].hashedBy(ground.hashedBy);
    case 'digest':
      return MESSAGES[language].hashedBy(ground.hashedBy);
    case 'joined':
      return words.joined;
    case 'declared':
      return words.declared;
    case 'key':
      return ground.place === 'keys' ? words.key(ground.phrase) : words.label(ground.phrase);
    case 'check':
      return words.check(ground.check);
    case 'siblings':
      return words.beside(ground.categories);
    case 'pattern':
      return words.pattern;
    default:
      return assertNever(ground);
  }
}

/** Why a claim is not reported; undefined when it is. */
function fateText(fate: Fate, language: Language): string | undefined {
  const words = EXPLAIN_WORDS[language];
  switch (fate.kind) {
    case 'no-sibling':
      return words.alone(fate.categories);
    case 'weaker':
      return words.weaker(fate.than?.rule, fate.than?.certainty ?? '');
    case 'other-reading':
      return words.otherReading(fate.than?.rule, fate.than?.certainty ?? '');
    case 'own-site':
      return words.ownSite;
    case 'kept':
      return undefined;
    default:
      return assertNever(fate);
  }
}
