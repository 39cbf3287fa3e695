// The dashboard with a hostile text in every field: as many elements as with a harmless one, in the same order, and files that stay where they belong.
import { expect, it } from 'vitest';
import { renderDashboard } from '../../../src/report/dashboard/render-dashboard.tsx';
import type { Language } from '../../../src/model/language.ts';
import { aHostileFleet } from '../../support/a-hostile-fleet.ts';
import { readHtml } from '../../support/html-structure.ts';
import { BUILD_COMMAND, complaints, HARMLESS, TREACHEROUS } from './render-hostile.ts';

const SAFE_PATH = /^(?:index|recipients|(?:sites|recipients)\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:\/index)?)\.html$/;

interface Shape {
  readonly path: string;
  readonly text: string;
  readonly tags: string;
}

function shapesOf(text: string, language: Language): readonly Shape[] {
  return Array.from(renderDashboard(aHostileFleet(text), { language, timezone: 'Asia/Tokyo' }), (file) => ({
    ...file,
    // A text decides where it may break, and a country that is none has one name in both languages.
    tags: readHtml(file.text)
      .filter(({ name }) => name !== 'wbr')
      .map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '))
      .join('\n'),
  }));
}

it('changes no element, and leaves no folder', () => {
  const plain = { en: shapesOf(HARMLESS, 'en'), ja: shapesOf(HARMLESS, 'ja') };
  expect(
    complaints((text, language) => {
      const shapes = shapesOf(text, language);
      if (shapes.length !== plain[language].length) return `${shapes.length} files`;
      if (new Set(shapes.map(({ path }) => path.toLowerCase())).size !== shapes.length) return 'a file twice';
      const bySlot = (all: readonly Shape[]): readonly string[] => all.map(({ tags }) => tags).sort();
      const strayed = shapes.find(({ path }) => !SAFE_PATH.test(path) || path.includes('..'));
      if (strayed !== undefined) return strayed.path;
      for (const { text: page } of shapes) {
        const found = TREACHEROUS.exec(page) ?? BUILD_COMMAND.exec(page);
        if (found !== null) return page.slice(Math.max(0, found.index - 40), found.index + 40);
      }
      return bySlot(shapes).join() === bySlot(plain[language]).join() ? undefined : 'other elements';
    }),
  ).toEqual([]);
});
