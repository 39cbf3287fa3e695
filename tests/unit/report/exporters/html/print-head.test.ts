import { expect, it } from 'vitest';
import { printHead } from '../../../../../src/report/exporters/html/style/print-head.ts';
import { aReport } from '../../../../support/a-report.ts';

it('names the run on every page', () => {
  expect(printHead(aReport(), ['shop.test'])).toContain('"tagspill · 0.1.0 · shop.test"');
});

it.each(['" } * { display: none } "', '\\', '</style><script>', '\n@import "x";', '*/'])('keeps %j inside its string', (text) => {
  const sheet = printHead({ ...aReport(), run: { ...aReport().run, configDigest: text } }, [text]);
  const strings = [...sheet.matchAll(/content: "([^"]*)"/g)].map(([, inside = '']) => inside);
  expect(strings).toHaveLength(3);
  for (const inside of strings) expect(inside.replaceAll(/\\[0-9a-f]+ /g, '')).toMatch(/^[\p{L}\p{N} .:·_/-]*$/u);
  expect(sheet).not.toContain('<');
});
