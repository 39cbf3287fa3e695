// A form and a person → what that person would type and choose, field by field.
import type { Identity } from '../../model/crawl-plan.ts';
import type { FieldFilling, FillingVariant, Input } from '../../model/form-filling.ts';
import type { FieldShape, FormShape } from '../../model/form-shape.ts';
import { chooseOption, firstOption } from './choose-option.ts';
import { limitsOf } from './field-limits.ts';
import type { FieldMeaning, NamedPart } from './field-meaning.ts';
import { isJapanese } from './field-texts.ts';
import { harmlessInput } from './harmless-value.ts';
import { makeMistake } from './make-mistake.ts';
import { recogniseFields } from './recognise-fields.ts';
import { spellingsOf, valueOfField, type FormParts } from './value-of-field.ts';

/** In the order of the fields; those left out are not touched. `invalid` holds one mistake. */
export function fillForm(form: FormShape, identity: Identity, variant: FillingVariant): readonly FieldFilling[] {
  const meanings = recogniseFields(form);
  const parts = formParts(form, meanings);
  const fillings = form.fields.flatMap((field, place) => {
    const meaning = meanings[place];
    if (meaning === undefined || meaning.leftAlone) return [];
    const input = inputOf(field, meaning, identity, parts);
    if (input !== undefined) return [{ field: field.index, category: meaning.category, input }];
    const harmless = harmlessInput(field, parts.language);
    return harmless === undefined ? [] : [{ field: field.index, category: undefined, input: harmless }];
  });
  return variant === 'invalid' ? makeMistake(fillings, form.fields) : fillings;
}

function inputOf(field: FieldShape, meaning: FieldMeaning, identity: Identity, parts: FormParts): Input | undefined {
  if (meaning.category === undefined) return undefined;
  if (field.tag !== 'select' && field.type !== 'radio') {
    const value = valueOfField(field, meaning, identity, parts);
    return value === undefined ? undefined : { kind: 'type', value };
  }
  const limits = limitsOf(field);
  const said = identity[meaning.category]?.[0]?.ask((text) => chooseOption(field, spellingsOf(text, meaning, limits, parts)));
  const option = said ?? firstOption(field);
  return option === undefined ? undefined : { kind: 'choose', option };
}

function formParts(form: FormShape, meanings: readonly FieldMeaning[]): FormParts {
  return {
    language: isJapanese(form) ? 'ja' : 'en',
    partsOf: (category) => {
      const parts = new Set<NamedPart>();
      for (const { category: own, part } of meanings)
        if (own === category && part !== undefined && part.kind !== 'piece') parts.add(part.kind);
      return parts;
    },
  };
}
