// Rule sets and decoded requests for detection tests, without files and without the decode room.
import type { Carrier, DecodedField, DecodedRequest, FieldPath, Meaning } from '../../../src/model/decoded-request.ts';
import { parseRule, type RuleSet } from '../../../src/detect/load-rules.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { VendorId, VendorRef } from '../../../src/model/vendor.ts';
import { aRequest } from '../../support/a-request.ts';

/** What a rule says besides its `match`; examples only fill the form. */
export function ruleText(id: string, category: string, match: string, more = ''): string {
  const example = '    - GET https://t.example/c?a=1\n';
  return `id: ${id}
title: { en: ${id}, ja: ${id} }
category: ${category}
cwe: [CWE-359]
why: { en: because, ja: だから }
references: [https://example.com/]
${more}match:
${match}
examples:
  leak:
${example.repeat(3)}  clean:
${example.repeat(5)}`;
}

/** `['email', 'email', '  - key: [mail]', 'primary: true\n']`: id, category, match, more. */
export function aRuleSet(...rules: readonly (readonly [string, string, string, string?])[]): RuleSet {
  const compiled = rules.map(([id, category, match, more]) =>
    parseRule(`rules/test/${id}.yaml`, ruleText(id, category, match, more), 'test'),
  );
  return { rules: compiled, infos: compiled.map(({ info }) => info), knownKeys: new Set(), digest: '' };
}

export interface FieldOptions {
  readonly carrier?: Carrier;
  readonly group?: string;
  readonly isNumber?: boolean;
  readonly meaning?: Meaning['kind'] | { readonly category: NonNullable<Meaning['category']> };
}

/** `aField('bank.koza_no', '0738261')`: keys are split at dots. */
export function aField(keys: string, value: string, options: FieldOptions = {}): DecodedField {
  const { carrier = 'query', group = 'g', isNumber = false, meaning } = options;
  return {
    carrier,
    path: `${carrier}.${keys}` as FieldPath,
    keys: keys.split('.').map((key) => new Raw(key)),
    value: new Raw(value),
    layers: [],
    group,
    span: undefined,
    isNumber,
    meaning: meaningOf(meaning),
  };
}

function meaningOf(meaning: FieldOptions['meaning']): Meaning | undefined {
  if (meaning === undefined) return undefined;
  if (typeof meaning === 'string') return { kind: meaning, category: undefined, reasoning: 'vendor-docs' };
  return { kind: 'category', category: meaning.category, reasoning: 'vendor-docs' };
}

/** A request to `https://t.example/c` (third party) unless `url` says otherwise. */
export function aDecodedRequest(fields: readonly DecodedField[], url = 'https://t.example/c', vendor?: string): DecodedRequest {
  return { request: aRequest(url), vendor: vendor === undefined ? undefined : aVendor(vendor), fields, leftovers: [] };
}

function aVendor(id: string): VendorRef {
  return { id: id as VendorId, name: { en: id, ja: id }, company: 'T Inc.', country: 'JP', purpose: 'analytics' };
}
