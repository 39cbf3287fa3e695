// Who receives what, as a list for spreadsheets: one row for each tag and recipient, as a notice of external transmission asks for it.
import type { AuditReport } from '../../model/audit-report.ts';
import type { Language, Text } from '../../model/language.ts';
import { CONTRACT_STANDING } from '../contract-words.ts';
import { countryName } from '../../model/country-name.ts';
import { csvText } from '../../model/csv-text.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { dayOf, informationSent, optOutOf, recipientsPurpose, serviceName } from '../transmission-words.ts';
import { viewTransmissions, type TransmissionRow } from '../views/transmission-row.ts';

// A cell of Excel takes 32,767 characters.
const MOST_PAGES = 50;

type Cell = (row: TransmissionRow, language: Language, report: AuditReport) => string;

const COLUMNS: readonly { readonly head: Text; readonly cell: Cell }[] = [
  { head: { en: 'Service', ja: 'サービス名' }, cell: serviceName },
  { head: { en: 'Recipient (legal entity)', ja: '送信先名称（法人）' }, cell: ({ vendor }) => vendor?.company ?? '' },
  {
    head: { en: 'Country', ja: '国' },
    // ZZ is CLDR's code for an unknown region.
    cell: ({ vendor }, language) =>
      vendor === undefined || vendor.country === 'ZZ' ? '' : countryName(vendor.country, language),
  },
  { head: { en: 'Hosts', ja: '送信先ホスト' }, cell: ({ hosts }) => hosts.join(' ') },
  {
    head: { en: 'Information sent', ja: '送信される情報' },
    cell: (row, language) => informationSent(row, language).join(SERIES[language]),
  },
  {
    head: { en: 'Personal data', ja: '個人情報の有無' },
    cell: ({ clear, hashed }, language) => (clear.length + hashed.length > 0 ? FOUND : NOT_FOUND)[language],
  },
  { head: { en: 'Our purpose', ja: '当社の利用目的' }, cell: ({ contract }) => contract?.purpose ?? '' },
  {
    head: { en: 'Recipient’s purpose', ja: '送信先の利用目的' },
    cell: (row, language) => recipientsPurpose(row, language) ?? '',
  },
  { head: { en: 'Opt-out', ja: 'オプトアウトURL' }, cell: (row) => optOutOf(row) ?? '' },
  { head: { en: 'Privacy notice', ja: 'プライバシーポリシー' }, cell: ({ vendor }) => vendor?.privacy ?? '' },
  { head: { en: 'Pages', ja: 'ページ' }, cell: ({ pages }, language) => pagesCell(pages, language) },
  { head: { en: 'Requests', ja: 'リクエスト数' }, cell: ({ requests }) => String(requests) },
  {
    head: { en: 'Contract', ja: '取り決め' },
    cell: ({ standing }, language) => (standing === undefined ? '' : CONTRACT_STANDING[standing][language]),
  },
  { head: { en: 'Owner', ja: '責任者' }, cell: ({ contract }) => contract?.owner ?? '' },
  { head: { en: 'Valid until', ja: '有効期限' }, cell: ({ contract }) => contract?.validUntil ?? '' },
  { head: { en: 'Observed on (UTC)', ja: '確認日（日本時間）' }, cell: (_, language, { run }) => dayOf(run.startedAt, language) },
];

const SERIES: Text = { en: ', ', ja: '、' };
const FOUND: Text = { en: 'found', ja: 'あり' };
const NOT_FOUND: Text = { en: 'not found', ja: '検出なし' };

export const transmissions: Exporter = {
  id: 'transmissions',
  fileName: 'transmissions.csv',
  render: (report: AuditReport, { language }: RenderOptions): string =>
    csvText([
      COLUMNS.map(({ head }) => head[language]),
      ...viewTransmissions(report).map((row) => COLUMNS.map(({ cell }) => cell(row, language, report))),
    ]),
};

function pagesCell(pages: readonly string[], language: Language): string {
  const rest = pages.length - MOST_PAGES;
  const shown = pages.slice(0, MOST_PAGES).join(' ');
  if (rest <= 0) return shown;
  return language === 'en' ? `${shown} and ${rest} more` : `${shown} ほか${rest}ページ`;
}
