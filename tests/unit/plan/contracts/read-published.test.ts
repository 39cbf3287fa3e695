// What firms publish comes in many shapes: pages with tables, running text, spreadsheets, lists.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedList } from '../../../../src/model/published-list.ts';
import { readPublished } from '../../../../src/plan/contracts/read-published.ts';
import { usageOf } from '../../../../src/plan/complain.ts';
import { aFolderWith, lineOf } from '../a-config.ts';

async function read(file: string, text: string): Promise<PublishedList> {
  return readPublished(join(await aFolderWith({ [file]: text }), file), file, usageOf('published'));
}

describe('a page', () => {
  it('gives its words without tags, scripts and comments, and characters by name or number', async () => {
    const { text, entries } = await read(
      'page.html',
      '<!-- Old --><style>a{}</style><script>Tag("x")</script><p>A&amp;B&nbsp;<b>ピク</b>セル &#65;&#x42;</p>',
    );
    expect(text).toBe('A&B ピク セル AB');
    expect(entries).toBeUndefined();
  });

  it('gives a row of a table as an entry, by the columns that name recipients', async () => {
    const { entries } = await read(
      'page.html',
      `<table><tr><th>送信先</th><th>サービス名</th><th>送信される情報</th><th>送信先の利用目的</th></tr>
       <tr><td>Face Platforms, Inc.</td><td>Face <b>Pixel</b></td><td>閲覧履歴</td><td>広告</td></tr></table>`,
    );
    expect(entries).toEqual([{ names: ['Face Platforms, Inc.', 'Face Pixel'], hosts: [] }]);
  });

  it('gives the first column of a table without heads', async () => {
    expect((await read('page.htm', '<table><tr><td>Pixel</td><td>広告</td></tr></table>')).entries).toEqual([
      { names: ['Pixel'], hosts: [] },
    ]);
  });
});

describe('a list', () => {
  it('is read from YAML, names alone or with company and hosts', async () => {
    const { entries } = await read(
      'list.yaml',
      '- Pixel\n- name: Counter\n  company: Counter LLC\n  hosts: ["*.counter.example"]\n',
    );
    expect(entries).toEqual([
      { names: ['Pixel'], hosts: [] },
      { names: ['Counter', 'Counter LLC'], hosts: ['*.counter.example'] },
    ]);
  });

  it('is told with its place where it is none', async () => {
    expect(await lineOf(read('list.yaml', '- Pixel\n- nam: Counter\n'))).toMatch(/^list\.yaml:2:\d+: configuration is not valid/);
  });

  it('is read from a spreadsheet, our own list included', async () => {
    const { entries } = await read(
      'list.csv',
      '\uFEFF"サービス名","国","送信先ホスト"\r\n"Pixel, the","米国","px.face.example a.face.example"\r\n',
    );
    expect(entries).toEqual([{ names: ['Pixel, the'], hosts: ['px.face.example', 'a.face.example'] }]);
  });
});

it('is told with its row where the quotes of a spreadsheet do not match', async () => {
  expect(await lineOf(read('list.csv', 'サービス名\n"Pixel\nCounter\n'))).toMatch(
    /^list\.csv:2:1: configuration is not valid: a quote/,
  );
});

describe('a file in another charset', () => {
  // グリーン in Shift_JIS and in EUC-JP.
  const SHIFT_JIS = Buffer.from([0x83, 0x4f, 0x83, 0x8a, 0x81, 0x5b, 0x83, 0x93]);
  const EUC_JP = Buffer.from([0xa5, 0xb0, 0xa5, 0xea, 0xa1, 0xbc, 0xa5, 0xf3]);

  it.each([
    ['page.html', Buffer.concat([Buffer.from('<p>'), SHIFT_JIS])],
    ['page.html', Buffer.concat([Buffer.from('<meta charset="euc-jp"><p>'), EUC_JP])],
    ['list.csv', SHIFT_JIS],
  ])('is read: %s', async (file, bytes) => {
    const folder = await aFolderWith({});
    await writeFile(join(folder, file), bytes);
    expect((await readPublished(join(folder, file), file, usageOf('published'))).text).toBe('グリーン');
  });
});

it('is no address: the page is saved first', async () => {
  expect(await lineOf(readPublished('', 'https://bank.example/policy', usageOf('published')))).toContain(
    'save the page and name the file',
  );
});
