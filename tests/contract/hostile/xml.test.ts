// XML with hostile texts in every field: a real parser finds it well formed, with the same elements and as many lines in each text.
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { complaints, HARMLESS, renderWith, writing } from './render-hostile.ts';

interface Read {
  readonly elements: readonly string[];
  readonly texts: readonly string[];
}

function readXml(xml: string): Read {
  const parser = new SaxesParser();
  const elements: string[] = [];
  const texts: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('processinginstruction', () => {
    throw new Error('a processing instruction');
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(`<${[name, ...Object.keys(attributes)].join(' ')}>`);
    texts.push(...Object.values(attributes).map(String), '');
  });
  parser.on('closetag', ({ name }) => elements.push(`</${name}>`));
  const add = (text: string): void => void texts.push((texts.pop() ?? '') + text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return { elements, texts };
}

const lines = ({ texts }: Read): string => texts.map((text) => text.trim().split('\n').length).join(' ');

describe.each(writing('.xml'))('$id', (exporter) => {
  const plain = readXml(renderWith(exporter, HARMLESS));

  it('keeps its elements and attributes', () => {
    expect(plain.elements).toContain('<failure message type>');
    expect(
      complaints((text, language) => {
        const own = readXml(renderWith(exporter, text, language)).elements.join('\n');
        return own === plain.elements.join('\n') ? undefined : own;
      }),
    ).toEqual([]);
  });

  it('gains no line', () => {
    expect(
      complaints((text, language) => {
        const own = lines(readXml(renderWith(exporter, text, language)));
        return own === lines(plain) ? undefined : own;
      }),
    ).toEqual([]);
  });
});
