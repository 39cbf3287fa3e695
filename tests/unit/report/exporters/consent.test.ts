// The section on consent in formats that people read: there where something was chosen, in both languages, and absent otherwise.
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../../src/model/audit-report.ts';
import { html } from '../../../../src/report/exporters/html/html.tsx';
import { terminal } from '../../../../src/report/exporters/terminal/terminal.ts';
import { aReport } from '../../../support/a-report.ts';
import { readHtml, textOf } from '../../../support/html-structure.ts';

const plain = aReport();
const way = { kind: 'autoconsent', name: 'Onetrust' } as const;
const page = 'https://shop.example/';
const chosen: AuditReport = {
  ...plain,
  coverage: {
    ...plain.coverage,
    pages: plain.coverage.pages.map((one) => ({ ...one, consent: 'reject' as const })),
    consent: {
      choices: ['none', 'reject'],
      sessions: [{ choice: 'reject', page, outcome: 'settled', way }],
      banners: [{ choice: 'none', page, kind: 'banner', way }],
      third: { before: 5, rejected: 2 },
    },
  },
};

describe('html', () => {
  const text = html.render(chosen, { language: 'en', color: false, width: 80 });

  it('holds the section, its entry in the contents and the state of each visit', () => {
    const ids = readHtml(text).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.filter((id) => id === 'consent')).toHaveLength(1);
    expect(text).toContain('href="#consent"');
    expect(textOf(text)).toContain('cookies rejected, at https://shop.example/: done, by autoconsent’s rule Onetrust.');
    expect(textOf(text)).toContain('拒否後に第三者へ送信されたリクエストは 2 件');
  });

  it('is silent where nothing was to be chosen', () => {
    expect(html.render(plain, { language: 'en', color: false, width: 80 })).not.toContain('#consent');
  });
});

describe('terminal', () => {
  it('tells states, sessions, banners and the table', () => {
    const text = terminal.render(chosen, { language: 'en', color: false, width: 100 });
    expect(text).toContain('Before and after a choice about cookies\n  - States driven: nothing chosen, cookies rejected.');
    expect(text).toMatch(/All requests to third\s.* 5 +2/s);
  });

  it('is silent where nothing was to be chosen', () => {
    expect(terminal.render(plain, { language: 'ja', color: false, width: 100 })).not.toContain('クッキーの選択前');
  });
});
