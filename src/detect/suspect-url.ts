// A first look at a URL's text, before anything is decoded: may a sealed run fetch this script?
import type { DecodedField, FieldPath } from '../model/decoded-request.ts';
import { Raw } from '../model/raw.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { CanarySearch } from './canary.ts';
import type { Claim } from './claim.ts';
import { inspectFields } from './inspect-fields.ts';
import type { RuleIndex } from './rule-index.ts';

/** URLs carry at most three percent layers in practice (Criteo's blocks have three). */
const LAYERS = 3;
const PERCENT_RUN = /(?:%[0-9a-f]{2})+/gi;
// Everything that ends a value in a URL, in the `k=v;k=v` of tag parameters, and in a URL inside a value.
const DELIMITERS = /[?&;#/|,]/;
const GRAVE = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf('high') + 1));

/**
 * True for a planted value, or a claim of certainty `shape` or better on data of severity `high` or worse. A bare number without key is not
 * enough: script URLs are full of ids, and a tag that is not fetched shows nothing of what it would have sent.
 */
export function createSuspicion(index: RuleIndex, canaries: CanarySearch): (url: Raw) => boolean {
  return (url) =>
    url.ask((text) => {
      const fields = layersOf(text).flatMap((layer) => [aField('', layer), ...layer.split(DELIMITERS).map(pairOf)]);
      return inspectFields(fields, undefined, index, canaries).some((claims, number) =>
        claims.some((claim) => isGrave(claim, fields[number])),
      );
    });
}

function isGrave({ certainty, rule, keyWords, span }: Claim, field: DecodedField | undefined): boolean {
  if (certainty === 'canary') return true;
  if (certainty === 'name' || !GRAVE.has(rule.severity)) return false;
  return keyWords > 0 || field?.value.slice(span.start, span.end).ask((text) => /[^\d\s-]/.test(text)) === true;
}

function layersOf(text: string): readonly string[] {
  const layers = [text];
  for (let layer = 0, last = text; layer < LAYERS; layer++) {
    const next = last.replace(PERCENT_RUN, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
    if (next === last) break;
    layers.push(next);
    last = next;
  }
  return layers;
}

function pairOf(pair: string): DecodedField {
  const at = pair.indexOf('=');
  return at < 0 ? aField('', pair) : aField(pair.slice(0, at), pair.slice(at + 1).replaceAll('+', ' '));
}

function aField(key: string, value: string): DecodedField {
  return {
    carrier: 'query',
    path: '' as FieldPath,
    keys: [new Raw(key)],
    value: new Raw(value),
    layers: [],
    group: '',
    span: undefined,
    meaning: undefined,
  };
}
