// Notes to whoever edits the draft of a notice: what it rests on, what is missing, and how it differs from what is published.
import type { AuditReport } from '../model/audit-report.ts';
import type { Language, Text } from '../model/language.ts';
import { publishedSentences } from './contract-words.ts';
import { coverageSentences } from './coverage-sentences.ts';
import { escapeHtml } from './html-text.ts';
import { MESSAGES } from './messages.ts';
import { dayOf, recipientsPurpose, serviceName } from './transmission-words.ts';
import type { TransmissionRow } from './views/transmission-row.ts';
import { viewReport } from './views/report-view.ts';

const MOST_GAPS = 10;

const TITLE: Text = { en: 'Notes for editors: delete before publishing', ja: '編集者向けのメモ（公表前に削除してください）' };

const ADVICE: Text = {
  en: 'This is a draft made from observed traffic, and no legal advice. Whether article 27-12 of the Telecommunications Business Act applies, and how it is met, has to be decided by counsel.',
  ja: 'この案は、観測した通信から作成したものであり、法的助言ではありません。電気通信事業法27条の12の適用の有無と記載方法は、法務部門で判断してください。',
};

const PURPOSES: Text = {
  en: 'Purposes of recipients are told by the kind of their product. Hold each against the recipient’s own notice.',
  ja: '送信先の利用目的は、サービスの種類に応じた記載です。各送信先の公表内容と照合してください。',
};

const INFORMATION: Text = {
  en: 'The information that is listed is what was recognised: personal data, and what every request tells. What else a tag measures is to be added from the recipient’s documentation.',
  ja: '送信される情報には、検出した個人情報と、通信に必ず伴う情報を記載しています。タグが送信するその他の計測項目は、送信先の仕様書で確認して追記してください。',
};

/** An `aside`, line by line. */
export function editorsNotes(report: AuditReport, rows: readonly TransmissionRow[], language: Language): readonly string[] {
  const notes = [
    ADVICE[language],
    observedSentence(report, rows.length, language),
    coverageSentences(viewReport(report), MESSAGES[language]).join(MESSAGES[language].sentenceGap),
    ...(report.coverage.gaps.length === 0 ? [] : [MESSAGES[language].incomplete]),
    ...report.coverage.gaps.slice(0, MOST_GAPS).map((gap) => gap[language]),
    ...moreGaps(report.coverage.gaps.length - MOST_GAPS, language),
    INFORMATION[language],
    PURPOSES[language],
    ...toFillSentence(rows, language),
    ...standingSentences(rows, language),
    ...(report.acceptance?.published === undefined
      ? []
      : publishedSentences(report.acceptance.published).map((sentence) => sentence[language])),
  ];
  return [
    `<aside lang="${language}">`,
    `<h2>${escapeHtml(TITLE[language])}</h2>`,
    '<ul>',
    ...notes.map((note) => `<li>${escapeHtml(note)}</li>`),
    '</ul>',
    '</aside>',
  ];
}

function observedSentence({ run }: AuditReport, recipients: number, language: Language): string {
  const day = dayOf(run.startedAt, language);
  const tool = `${run.tool.name} ${run.tool.version}`;
  return language === 'en'
    ? `Observed on ${day} (UTC) by ${tool}: ${recipients} recipients.${run.sealed ? ' The run was sealed: what was to be sent was recorded, and answered locally.' : ''}`
    : `確認日: ${day}（日本時間）、${tool}。送信先 ${recipients}件。${run.sealed ? '検査では送信を遮断し、送信されるはずの内容を記録しています。' : ''}`;
}

function moreGaps(count: number, language: Language): readonly string[] {
  return count <= 0 ? [] : [MESSAGES[language].more(count)];
}

function toFillSentence(rows: readonly TransmissionRow[], language: Language): readonly string[] {
  const ours = rows.filter(({ contract }) => contract?.purpose === undefined).length;
  const theirs = rows.filter((row) => recipientsPurpose(row, 'ja') === undefined).length;
  if (ours + theirs === 0) return [];
  return language === 'en'
    ? [`To fill in: our purpose for ${ours} recipients (\`purpose\` of its contract), the recipient’s for ${theirs}.`]
    : [`要記入: 当社の利用目的 ${ours}件（取り決めの \`purpose\`）、送信先の利用目的 ${theirs}件。`];
}

const TO_DECIDE: Readonly<Record<'undeclared' | 'breached' | 'expired', (names: string) => Text>> = {
  undeclared: (names) => ({ en: `No contract names: ${names}.`, ja: `取り決めのない送信先: ${names}。` }),
  breached: (names) => ({
    en: `Got what their contract does not allow: ${names}.`,
    ja: `取り決めの範囲を超える送信がある送信先: ${names}。`,
  }),
  expired: (names) => ({ en: `Contracts that have run out: ${names}.`, ja: `取り決めの期限が切れた送信先: ${names}。` }),
};

function standingSentences(rows: readonly TransmissionRow[], language: Language): readonly string[] {
  return (['undeclared', 'breached', 'expired'] as const).flatMap((standing) => {
    const names = rows.filter((row) => row.standing === standing).map((row) => serviceName(row, language));
    return names.length === 0 ? [] : [TO_DECIDE[standing](MESSAGES[language].series(names))[language]];
  });
}
