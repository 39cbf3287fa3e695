// The file in which a firm says who receives what → its text, and its entries where its form has any.
import { extname } from 'node:path';
import { z } from 'zod';
import type { PublishedEntry, PublishedList } from '../../model/published-list.ts';
import { parseCsv } from '../../platform/csv-file.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import type { Complain } from '../complain.ts';
import { text as words, texts } from '../config/expected.ts';
import { readPageText } from './read-page-text.ts';
import { htmlRows, htmlText } from './published-html.ts';

const entry = z.union(
  [
    z.string().min(1),
    z.strictObject({
      name: words('a name').optional(),
      company: words('a company').optional(),
      hosts: texts('a host').optional(),
    }),
  ],
  { error: 'expected a name, or `name`, `company`, `hosts`' },
);
const listSchema = z.array(entry, { error: 'expected a list of recipients' });

/** What heads of columns say, in both languages, folded. */
const NAMES =
  /^(サービス|ツール|タグ|送信先|提供|事業者|会社|法人|企業|名称|name|service|product|tool|tag|company|recipient|vendor|provider|operator)/;
const NOT_NAMES =
  /url|ホスト|ドメイン|host|domain|国|country|利用目的|目的|purpose|情報|data|送信される|ポリシー|policy|オプトアウト|opt/;
const HOSTS = /ホスト|ドメイン|host|domain/;
const HOST = /^[a-z0-9*-]+(\.[a-z0-9*-]+)+$/i;

/** YAML and JSON by a list, CSV by its heads, HTML by the rows of its tables; every other text can only be searched. */
export async function readPublished(path: string, file: string, complain: Complain): Promise<PublishedList> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) return complain('expected a file; save the page and name the file');
  const content = await readPageText(path).catch(() => complain('the file cannot be read'));
  if (content === undefined) return complain('there is no such file');
  switch (extname(path).toLowerCase()) {
    case '.yaml':
    case '.yml':
    case '.json': {
      const entries = parseYaml(file, content, listSchema, 'CONFIG_INVALID').value.map((one): PublishedEntry =>
        typeof one === 'string'
          ? { names: [one], hosts: [] }
          : { names: [one.name, one.company].filter((name) => name !== undefined), hosts: one.hosts ?? [] },
      );
      return { file, text: content, entries };
    }
    case '.csv':
      return { file, text: content, entries: tableEntries(parseCsv(file, content, 'CONFIG_INVALID').map(({ cells }) => cells)) };
    case '.html':
    case '.htm': {
      const rows = htmlRows(content);
      return { file, text: htmlText(content), entries: rows.length === 0 ? undefined : tableEntries(rows) };
    }
    default:
      return { file, text: content, entries: undefined };
  }
}

/** Rows below a row of heads; without heads that name recipients, the first column does. */
function tableEntries(rows: readonly (readonly string[])[]): readonly PublishedEntry[] {
  const [first = [], ...others] = rows;
  const heads = first.map((head) => head.normalize('NFKC').trim().toLowerCase());
  const columns = (test: (head: string) => boolean): readonly number[] => heads.flatMap((head, at) => (test(head) ? [at] : []));
  const names = columns((head) => NAMES.test(head) && !NOT_NAMES.test(head.replace(/^送信先/, '')));
  const hosts = columns((head) => HOSTS.test(head));
  const isHead = names.length > 0 || hosts.length > 0;
  return (isHead ? others : rows).flatMap((row): readonly PublishedEntry[] => {
    const found = {
      names: (isHead ? names : [0]).map((at) => (row[at] ?? '').trim()).filter((name) => name !== ''),
      hosts: hosts.flatMap((at) => (row[at] ?? '').split(/[\s,、]+/)).filter((one) => HOST.test(one)),
    };
    return found.names.length === 0 && found.hosts.length === 0 ? [] : [found];
  });
}
