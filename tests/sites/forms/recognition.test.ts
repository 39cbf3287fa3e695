// The recogniser over forms as they are built in the world, rebuilt by hand: nothing may be called by a wrong category.
import { describe, expect, it } from 'vitest';
import { recogniseFields } from '../../../src/plan/forms/recognise-fields.ts';
import type { FieldMeaning } from '../../../src/plan/forms/field-meaning.ts';
import { readFixtures } from './read-fixtures.ts';

interface Score {
  readonly forms: number;
  readonly fields: number;
  readonly recognised: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

describe.each([
  'first',
  'held-out',
  'second',
  'third',
  'fourth',
  'blind-first',
  'blind-second',
  'blind-third',
  'blind-fourth',
  'blind-fifth',
  'blind-sixth',
  'blind-seventh',
  'blind-eighth',
  'blind-ninth',
  'blind-tenth',
])('%s forms', (folder) => {
  it('recognises at least 95 % of the fields, and none wrongly', async () => {
    const score = await scoreOf(folder);
    process.stdout.write(
      `${folder}: ${score.forms} forms, ${score.recognised}/${score.fields} fields, ${score.wrong.length} wrong\n`,
    );
    if (process.env['FORMS_VERBOSE'] !== undefined) process.stdout.write(`${[...score.wrong, '', ...score.missed].join('\n')}\n`);
    expect(score.wrong).toEqual([]);
    expect(score.recognised / score.fields).toBeGreaterThanOrEqual(0.95);
  });
});

async function scoreOf(folder: string): Promise<Score> {
  const fixtures = await readFixtures(folder);
  const wrong: string[] = [];
  const missed: string[] = [];
  let fields = 0;
  for (const { name, form, expected } of fixtures) {
    const meanings = recogniseFields(form);
    for (const [index, expectation] of expected.entries()) {
      const said = tell(meanings[index]);
      if (expectation === undefined) continue;
      fields += 1;
      const allowed = expectation.split('|');
      if (allowed.includes(said)) continue;
      const line = `${name} ${form.fields[index]?.label ?? ''}[${form.fields[index]?.name ?? ''}]: ${expectation}, not ${said} (${meanings[index]?.why ?? ''})`;
      const isWrong = said !== 'alone' && said !== 'none' && allowed.every((one) => said.split('/')[0] !== one.split('/')[0]);
      (isWrong || (expectation === 'alone' && said !== 'alone') ? wrong : missed).push(line);
    }
  }
  return { forms: fixtures.length, fields, recognised: fields - wrong.length - missed.length, wrong, missed };
}

function tell(meaning: FieldMeaning | undefined): string {
  if (meaning === undefined) return 'none';
  if (meaning.leftAlone) return 'alone';
  if (meaning.category === undefined) return 'none';
  const { part } = meaning;
  if (part === undefined) return meaning.category;
  return part.kind === 'piece'
    ? `${meaning.category}/${part.place + 1}of${part.widths.length}`
    : `${meaning.category}/${part.kind}`;
}
