import { expect, it } from 'vitest';
import { withFindings } from '../../../src/audit/explain-findings.ts';
import type { ExplainedClaim, ExplainedField } from '../../../src/detect/explain/explained-field.ts';
import type { CodecId } from '../../../src/model/decoded-request.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { RuleId } from '../../../src/model/rule.ts';
import type { Certainty } from '../../../src/model/severity.ts';
import { aFinding } from '../../support/a-finding.ts';

const claim = (certainty: Certainty): ExplainedClaim => ({
  rule: 'pin' as RuleId,
  category: 'pin',
  severity: 'critical',
  certainty,
  grounds: [],
  part: undefined,
  fate: { kind: 'kept' },
});

function aField(path: string, claims: readonly ExplainedClaim[]): ExplainedField {
  const form = { kind: 'hex', length: 32, digits: 20 } as const;
  return {
    carrier: 'query',
    path: path as ExplainedField['path'],
    layers: [],
    meaning: undefined,
    form,
    exempt: undefined,
    claims,
  };
}

function found(path: string, certainty: Certainty, hashedBy?: string, codecs: readonly string[] = []): Finding {
  const finding = aFinding(1, 'r1', {
    category: 'pin',
    path,
    value: '7306',
    certainty,
    ...(hashedBy === undefined ? {} : { hashedBy }),
  });
  return { ...finding, field: { ...finding.field, codecs: codecs.map((codec) => codec as CodecId) } };
}

const said = (fields: readonly ExplainedField[]): unknown =>
  fields.map(({ claims }) => claims.map(({ certainty, grounds, fate }) => [certainty, fate.kind, ...grounds]));

it('leaves alone what the judgment reports too', () => {
  const fields = [aField('query.pin', [claim('shape')]), aField('query.a', [])];
  expect(withFindings(fields, [found('query.pin', 'shape')])).toEqual(fields);
});

it('adds what was found behind a digest, and says what it replaced', () => {
  const fields = withFindings([aField('query.pin', [claim('name')])], [found('query.pin', 'checksum', 'md5')]);
  expect(said(fields)).toEqual([
    [
      ['name', 'weaker'],
      ['checksum', 'kept', { kind: 'behind', hashedBy: 'md5', codecs: [] }],
    ],
  ]);
});

it('names codecs beyond those of the field, once for several readings', () => {
  const fields = withFindings(
    [aField('query.q', []), aField('query.q', [])],
    [found('query.q', 'shape', undefined, ['reversed'])],
  );
  expect(said(fields)).toEqual([[['shape', 'kept', { kind: 'behind', hashedBy: undefined, codecs: ['reversed'] }]], []]);
});
