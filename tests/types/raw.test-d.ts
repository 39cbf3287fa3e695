// What must not compile: text may not come out of a Raw by asking, and a Raw may not stand where evidence is due.
import { expectTypeOf, test } from 'vitest';
import type { Evidence } from '../../src/model/evidence.ts';
import { Raw, RawBytes } from '../../src/model/raw.ts';

test('a Raw answers with judgments, never with text', () => {
  const raw = new Raw('value');
  expectTypeOf(raw.ask((value) => value.length > 3)).toEqualTypeOf<boolean>();
  // @ts-expect-error text may not be an answer
  void raw.ask((value) => value);
  // @ts-expect-error nor text in an object
  void raw.ask((value) => ({ value }));
  // @ts-expect-error nor bytes
  void new RawBytes(new Uint8Array()).ask((bytes) => bytes);
});

test('evidence holds no Raw', () => {
  // @ts-expect-error the masked form is text made by a redactor
  const evidence: Evidence = { masked: new Raw('value'), length: 5, digest: 'hmac:0' };
  expectTypeOf(evidence).toEqualTypeOf<Evidence>();
});
