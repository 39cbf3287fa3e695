// The mails in reports/sample/mail are what the same audit gives today; `GOLDEN=write` writes them anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';
import { composeMessages } from '../../../src/notify/compose-messages.ts';
import { aRichDigest, aRichReadership } from '../../support/a-rich-digest.ts';

const folder = join(import.meta.dirname, '../../../reports/sample/mail');

it.each(LANGUAGES)('%s', (language) => {
  const [message] = composeMessages(aRichDigest(language), aRichReadership(language), { tool: 'tagspill 0.1.0' });
  if (message?.content.kind !== 'mail') throw new Error('no mail');
  const { subject, text, html } = message.content;
  const samples = { [`${language}.txt`]: `Subject: ${subject}\n\n${text}`, [`${language}.html`]: html };
  for (const [name, sample] of Object.entries(samples)) {
    const file = join(folder, name);
    mkdirSync(folder, { recursive: true });
    if (process.env['GOLDEN'] === 'write') writeFileSync(file, sample);
    expect(readFileSync(file, 'utf8')).toBe(sample);
  }
});
