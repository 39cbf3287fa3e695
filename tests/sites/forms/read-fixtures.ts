// The fixtures of tests/support/forms as the real reader sees them in a browser, and what their authors expect of each field.
// Expectations stand in `data-expect`, which the reader does not tell: `category`, `category/part`, `none`, `alone`,
// or several of them apart by `|` where a person may say either. The `blind` folders were written without sight of the recogniser.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { pageScript } from '../../../src/capture/forms/page-script.ts';
import { readForms } from '../../../src/capture/forms/read-forms.ts';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import type { FormShape } from '../../../src/model/form-shape.ts';

export interface Fixture {
  readonly name: string;
  readonly form: FormShape;
  /** By field; undefined where the author says nothing. */
  readonly expected: readonly (string | undefined)[];
}

const FOLDER = join(import.meta.dirname, '../../support/forms');
const EXPECTED = pageScript(
  `return page.formsOf(page.tokensOf(document)).map((form) =>
     form.fields.map((field) => field.elements[0].getAttribute('data-expect') ?? undefined));`,
);

/** Every form of every fixture in a folder of tests/support/forms. */
export async function readFixtures(folder: string): Promise<readonly Fixture[]> {
  const files = readdirSync(join(FOLDER, folder)).filter((file) => file.endsWith('.html'));
  const browser = await chromium.launch({ executablePath: (await findBrowser({})).path, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const fixtures: Fixture[] = [];
    for (const file of files) {
      await page.goto(pathToFileURL(join(FOLDER, folder, file)).href);
      const expected = await page.evaluate<readonly (readonly (string | undefined)[])[]>(EXPECTED);
      const forms = await readForms({
        frames: () => Promise.resolve([{ id: 'main', parentId: undefined, url: page.url() }]),
        evaluateIn: async (_, script) => ({ value: await page.evaluate<unknown>(script) }),
      });
      for (const [index, form] of (forms ?? []).entries()) {
        fixtures.push({ name: file.replace('.html', ''), form, expected: expected[index] ?? [] });
      }
    }
    return fixtures;
  } finally {
    await browser.close();
  }
}
