// Every codec against the proof that it brings: pairs open to what they state, refusals are refused.
import { describe, expect, it } from 'vitest';
import type { Codec, Content, Hints, Opening, Step } from '../../src/decode/codec.ts';
import { codecs } from '../../src/decode/codecs/index.ts';

describe.each(Object.entries(codecs))('codec %s', (name, codec) => {
  it('is named like its file', () => {
    expect(codec.id).toBe(name);
  });

  it('brings a proof and a refusal', () => {
    expect(codec.proof.pairs.length).toBeGreaterThan(0);
    expect(codec.proof.refuses.length).toBeGreaterThan(0);
  });

  it.each(codec.proof.pairs.map((pair, index) => [index, pair] as const))('opens pair %i', (_, pair) => {
    expect(plainOf(openWith(codec, pair.encoded, pair.hints ?? {}))).toEqual(pair.plain);
  });

  it.each(codec.proof.refuses.map((sealed, index) => [index, sealed] as const))('refuses case %i', (_, sealed) => {
    expect(openWith(codec, sealed, {})).toBeUndefined();
  });
});

function openWith(codec: Codec, sealed: Content, hints: Hints): Opening | undefined {
  if (codec.takes === 'text') return typeof sealed === 'string' ? codec.opens(sealed, hints) : undefined;
  return typeof sealed === 'string' ? undefined : codec.opens(sealed, hints);
}

// An encoding gives one text, a container the text of each part by its steps.
function plainOf(opening: Opening | undefined): unknown {
  if (opening === undefined || opening.kind === 'closed') return opening;
  if (opening.kind === 'decoded') return textOf(opening.content);
  return Object.fromEntries(
    [...opening.parts]
      .filter(({ content }) => content.length > 0)
      .map(({ steps, content }) => [steps.reduce(joinStep, ''), textOf(content)]),
  );
}

function joinStep(path: string, step: Step): string {
  if (step.kind === 'index') return `${path}[${step.index}]`;
  const word = step.kind === 'key' ? step.key : step.carrier;
  return path === '' ? word : `${path}.${word}`;
}

function textOf(content: Content): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
