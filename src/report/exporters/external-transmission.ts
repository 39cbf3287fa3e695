// A first draft of the page by which a Japanese firm tells its users what their browsers send to whom (電気通信事業法 27条の12), for a legal team
// to edit. The page is Japanese; the notes to its editors are in the language that was asked for.
import { createHash } from 'node:crypto';
import type { AuditReport } from '../../model/audit-report.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { countryName } from '../../model/country-name.ts';
import { escapeHtml, linkHtml } from '../html-text.ts';
import { editorsNotes } from '../transmission-notes.ts';
import { informationSent, optOutOf, recipientsPurpose, serviceName, TO_FILL } from '../transmission-words.ts';
import { viewTransmissions, type TransmissionRow } from '../views/transmission-row.ts';

const STYLE = `
body { font: 16px/1.75 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
dl { display: grid; grid-template-columns: 12rem 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
aside { border: 2px solid; padding: 0 1rem; margin-bottom: 2rem; }
mark { padding: 0 .2em; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin: 0 0 .5rem 1rem; } }
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

const INTRODUCTION =
  '当社のウェブサイトでは、お客様がページを閲覧される際に、お客様のブラウザーから次の送信先へ情報が送信されます。送信先ごとに、送信される情報の内容、送信先の名称、当社および送信先における利用目的を記載します。';

export const externalTransmission: Exporter = {
  id: 'external-transmission',
  fileName: 'external-transmission.html',
  render: (report: AuditReport, { language }: RenderOptions): string => {
    const rows = viewTransmissions(report);
    return [
      '<!doctype html>',
      '<html lang="ja">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="robots" content="noindex">',
      '<title>利用者情報の外部送信について（案）</title>',
      `<style>${STYLE}</style>`,
      '</head>',
      '<body>',
      ...editorsNotes(report, rows, language),
      '<main>',
      '<h1>利用者情報の外部送信について</h1>',
      `<p>${INTRODUCTION}</p>`,
      ...(rows.length === 0 ? ['<p>お客様の情報が送信される外部の送信先はありません。</p>'] : rows.flatMap(recipientLines)),
      '</main>',
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
};

function recipientLines(row: TransmissionRow): readonly string[] {
  const { vendor, contract, hosts } = row;
  const privacy = vendor?.privacy;
  const optOut = optOutOf(row);
  const company = vendor === undefined || vendor.company === '' ? toFill('company') : escapeHtml(companyOf(vendor));
  const theirs = recipientsPurpose(row, 'ja');
  return [
    '<section>',
    `<h2>${escapeHtml(serviceName(row, 'ja'))}</h2>`,
    '<dl>',
    ...term('送信先の名称', company),
    ...term('送信先のホスト', escapeHtml(hosts.join('、'))),
    ...term('送信される情報の内容', escapeHtml(informationSent(row, 'ja').join('、'))),
    ...term('当社の利用目的', contract?.purpose === undefined ? toFill('ours') : escapeHtml(contract.purpose)),
    ...term('送信先の利用目的', theirs === undefined ? toFill('theirs') : escapeHtml(theirs)),
    ...(privacy === undefined ? [] : term('送信先のプライバシーポリシー', linkHtml(privacy))),
    ...(optOut === undefined ? [] : term('送信を停止する方法', linkHtml(optOut))),
    '</dl>',
    '</section>',
  ];
}

function companyOf({ company, country }: NonNullable<TransmissionRow['vendor']>): string {
  return country === 'ZZ' ? company : `${company}（${countryName(country, 'ja')}）`;
}

function term(name: string, html: string): readonly string[] {
  return [`<dt>${name}</dt>`, `<dd>${html}</dd>`];
}

function toFill(what: keyof typeof TO_FILL): string {
  return `<mark>${TO_FILL[what].ja}</mark>`;
}
