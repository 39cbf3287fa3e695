// What reports say about consent, in both languages.
import { assertNever } from '../model/assert-never.ts';
import type { ConsentBanner, ConsentSession } from '../model/audit-report.ts';
import type { ConsentWay } from '../model/consent.ts';
import type { Language, Text } from '../model/language.ts';
import type { ConsentState } from '../model/outbound-request.ts';
import type { ConsentView } from './views/consent-view.ts';

/** Head of the section. */
export const CONSENT_TITLE: Text = { en: 'Before and after a choice about cookies', ja: 'クッキーの選択前と選択後' };

/** Head of the table. */
export const CONSENT_INTRO: Text = {
  en: 'Requests with personal data to each third party, by what had been chosen when they were sent.',
  ja: '第三者ごとの、個人データを含むリクエストの数。送信時の選択の状態別です。',
};

/** Row of all requests, whatever they hold. */
export const ALL_REQUESTS: Text = { en: 'All requests to third parties', ja: '第三者への全リクエスト' };

/** Heads of columns. */
export const CONSENT_STATE: Readonly<Record<ConsentState, Text>> = {
  before: { en: 'before a choice', ja: '選択前' },
  rejected: { en: 'after refusal', ja: '拒否後' },
  accepted: { en: 'after consent', ja: '同意後' },
  'not-asked': { en: 'not asked', ja: '選択なし' },
  unknown: { en: 'not known', ja: '不明' },
};

/** What was chosen in the session of a visit. */
export const CONSENT_CHOICE: Readonly<Record<ConsentSession['choice'], Text>> = {
  none: { en: 'nothing chosen', ja: '選択せず' },
  reject: { en: 'cookies rejected', ja: 'クッキーを拒否' },
  accept: { en: 'cookies accepted', ja: 'クッキーを許可' },
};

/** States that were compared, how each banner was answered, where banners stood, and what was sent after a refusal. */
export function consentSentences({ coverage, rows, states, third }: ConsentView): readonly Text[] {
  const at = states.indexOf('rejected');
  const after =
    at < 0 ? undefined : { all: third[at] ?? 0, personal: rows.reduce((sum, { requests }) => sum + (requests[at] ?? 0), 0) };
  return [
    {
      en: `States driven: ${coverage.choices.map((choice) => CONSENT_CHOICE[choice].en).join(', ')}.`,
      ja: `確認した状態: ${coverage.choices.map((choice) => CONSENT_CHOICE[choice].ja).join('、')}。`,
    },
    ...coverage.sessions.map(sessionSentence),
    ...(coverage.banners.length === 0 ? [] : [bannerSentence(coverage.banners)]),
    ...(after === undefined
      ? []
      : [
          {
            en: `After a refusal, ${after.all} requests went to third parties, ${after.personal} of them with personal data.`,
            ja: `拒否後に第三者へ送信されたリクエストは ${after.all} 件で、そのうち ${after.personal} 件に個人データが含まれます。`,
          },
        ]),
  ];
}

function sessionSentence({ choice, page, outcome, way, reason = '' }: ConsentSession): Text {
  const head = { en: `${CONSENT_CHOICE[choice].en}, at ${page}`, ja: `${CONSENT_CHOICE[choice].ja}（${page}）` };
  const by = way === undefined ? { en: '', ja: '' } : { en: `, ${wayText(way, 'en')}`, ja: `、${wayText(way, 'ja')}` };
  switch (outcome) {
    case 'settled':
      return { en: `${head.en}: done${by.en}.`, ja: `${head.ja}: 完了${by.ja}。` };
    case 'no-choice':
      return {
        en: `${head.en}: the page only notifies and gives no choice${by.en}.`,
        ja: `${head.ja}: 通知のみで、選択肢がありません${by.ja}。`,
      };
    case 'failed':
      return { en: `${head.en}: failed${by.en}, ${reason}.`, ja: `${head.ja}: 失敗${by.ja}。` };
    case 'not-asked':
      return {
        en: `${head.en}: no banner came, so nothing was chosen.`,
        ja: `${head.ja}: バナーが表示されず、選択は行っていません。`,
      };
    default:
      return assertNever(outcome);
  }
}

/** States worth saying of one cause: where nobody was asked, nothing is. */
export function consentPhrase(states: readonly ConsentState[] | undefined): Text | undefined {
  const told = (states ?? []).filter((state) => state === 'before' || state === 'rejected' || state === 'accepted');
  if (told.length === 0) return undefined;
  return {
    en: `sent ${told.map((state) => CONSENT_STATE[state].en).join(', ')}`,
    ja: `${told.map((state) => CONSENT_STATE[state].ja).join('・')}に送信`,
  };
}

const NAMED = 5;

function bannerSentence(banners: readonly ConsentBanner[]): Text {
  const pages = [...new Set(banners.map(({ page }) => page))];
  const some = pages.slice(0, NAMED).join(', ');
  const rest = pages.length - NAMED;
  return {
    en: `A banner or notice stood on ${pages.length} pages: ${some}${rest > 0 ? ` and ${rest} more` : ''}.`,
    ja: `バナーまたは通知が表示されていたページ: ${pages.length} 件（${some}${rest > 0 ? ` ほか ${rest} 件` : ''}）。`,
  };
}

function wayText({ kind, name }: ConsentWay, language: Language): string {
  const told = WAYS[kind][language];
  return name === '' ? told : `${told} ${name}`;
}

const WAYS: Readonly<Record<ConsentWay['kind'], Text>> = {
  autoconsent: { en: 'by autoconsent’s rule', ja: 'autoconsent のルール' },
  rule: { en: 'by the rule', ja: 'ルール' },
  known: { en: 'by the words on the banner of', ja: 'ボタンの文言。ツール:' },
  words: { en: 'by the words on its buttons', ja: 'ボタンの文言' },
};
