// The two engines answer alike: every pattern of every rule, over every text of every rule's examples.
import { join } from 'node:path';
import RE2 from 're2';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/capture/site.ts';
import { decodeRequest } from '../../src/decode/decode-request.ts';
import { loadRules } from '../../src/detect/load-rules.ts';
import { nativeEngine } from '../../src/detect/regex/native-engine.ts';
import { portableEngine } from '../../src/detect/regex/portable-engine.ts';
import { requestFromRecord } from '../../src/model/request-record.ts';

const native = nativeEngine(RE2);
const { rules } = await loadRules([join(import.meta.dirname, '../../rules')]);
const sources = [
  ...new Set(
    rules.flatMap(({ alternatives }) =>
      alternatives
        .flatMap(({ value }) => (value === undefined ? [] : [value.pattern, ...value.deny]))
        .map(({ source }) => source),
    ),
  ),
];
const texts = [
  ...new Set(
    rules.flatMap(({ examples }) =>
      [...examples.leak, ...examples.clean].flatMap(({ record }) => {
        const request = requestFromRecord(record, { id: 'r1', siteOf, page: 'https://lender.example/' });
        const { fields } = decodeRequest(request, { vendorOf: () => undefined, knownKeys: new Set() });
        return fields.map(({ value }) => value.reveal((text) => text));
      }),
    ),
  ),
];

describe('the native and the portable engine', () => {
  it.each(sources)('agree on %s', (source) => {
    const [one, other] = [native.compile(source), portableEngine.compile(source)];
    const answers = (pattern: typeof one): readonly unknown[] =>
      texts.map((text) => [pattern.test(text), pattern.whole(text), pattern.start(text), pattern.find(text)]);
    expect(answers(other)).toEqual(answers(one));
  });

  it('agree on all patterns at once', () => {
    const [one, other] = [native.compileSet(sources), portableEngine.compileSet(sources)];
    expect(texts.map((text) => other.matching(text))).toEqual(texts.map((text) => one.matching(text)));
  });

  it.each(['(?=a)', '(?!a)', '(?<=a)b', '(?<!a)b', String.raw`(a)\1`, '(a', '[z-a]', 'a{2000}'])('both refuse %s', (source) => {
    expect(() => native.compile(source)).toThrow(/./);
    expect(() => portableEngine.compile(source)).toThrow(/./);
  });
});
