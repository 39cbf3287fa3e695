// What a person reads first beside a field: its label, its own heading, what stands before it, what stands in it.
import type { FieldShape } from '../../model/form-shape.ts';
import type { MeaningSource } from './field-meaning.ts';
import { isShortLabel, type Sources } from './field-sources.ts';
import type { FieldTexts } from './field-texts.ts';
import { isExample } from './read-example.ts';
import { NOTHING, saysNothing, type Reading } from './reading.ts';

export interface VisibleReading {
  readonly reading: Reading;
  readonly why: MeaningSource;
  readonly isLabel: boolean;
  /** It is what stands before the field, and names nothing. */
  readonly isVaguelyBeside: boolean;
}

/** The nearest text that says anything. */
export function visibleReading(field: FieldShape, texts: FieldTexts, sources: Sources): VisibleReading {
  const { label, near, placeholder, headings } = sources;
  const [heading = NOTHING] = headings;
  const isHeadings = heading.concept !== undefined || heading.isOther || heading.kind !== undefined || texts.before === '';
  const own = texts.isHeadingOwn && isHeadings ? heading : NOTHING;
  const beside = texts.isHeadingOwn && near.concept === undefined ? NOTHING : near;
  // A placeholder that names its field is the field's own; what stands before it may be a title or a sentence.
  const isTitle = beside.concept === undefined || beside.concept === 'free_text' || !isShortLabel(texts.before);
  const isNamedInside =
    placeholder.concept !== undefined && !isExample(field.placeholder) && isTitle && beside.owner === undefined;
  // `reach me at [you@example.com]`: an address shown is one asked for.
  const isMail = placeholder.concept === 'email' && beside.concept === 'phone' && isExample(field.placeholder);
  const positional = isNamedInside || isMail ? [placeholder, beside] : [beside, placeholder];
  // `State [ ]  ZIP [ ]`: the heading is the neighbour's; what stands right before the field is nearer.
  const isNeighbours =
    own.concept !== undefined && near.concept !== undefined && near.concept !== 'free_text' && own.concept !== near.concept;
  const nearest = isNeighbours && isShortLabel(texts.before) ? [label, near, ...positional] : [label, own, ...positional];
  const reading = nearest.find((one) => !saysNothing(one)) ?? NOTHING;
  return {
    reading,
    why: reading === label ? 'label' : reading === placeholder ? 'placeholder' : 'nearby',
    isLabel: reading === label,
    isVaguelyBeside: reading === beside && beside.concept === undefined,
  };
}
