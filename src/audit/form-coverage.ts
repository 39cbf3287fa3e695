// What the report says of forms: those that were found, what was done with each, and how the things that people do with a form differ.
import type { Coverage, CoverageGap, RequestList, TracedFinding } from '../model/audit-report.ts';
import type { DrivenForm } from '../model/driven-form.ts';
import type { FormCoverage, FormDriveCoverage, FormReason, FoundForm } from '../model/form-coverage.ts';
import type { Text } from '../model/language.ts';
import type { RequestId } from '../model/outbound-request.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';

export interface FormBook {
  /** Of every visit, while its traffic is there. */
  readonly take: (visit: PageVisit) => void;
  /** The statement of coverage with forms in it; unchanged where none was met. */
  readonly cover: (coverage: Coverage, found: readonly FoundForm[], judged: Judged) => Coverage;
}

interface Judged {
  readonly findings: readonly TracedFinding[];
  readonly requests: RequestList;
}

/** The last form of a visit is the one that it was made for; those before it are the way there. */
interface Driven {
  readonly drive: DrivenForm;
  readonly requests: ReadonlySet<RequestId>;
}

export function openFormBook(): FormBook {
  const driven = new Map<string, Driven[]>();
  return {
    take: ({ driven: forms = [], requests, label, url, consent }) => {
      const drive = forms.find(({ form, action }) => label?.startsWith(`${form.label}: ${action}`)) ?? forms[0];
      if (drive === undefined) return;
      const one = { drive, requests: new Set(requests.map(({ id }) => id)) };
      const place = placeOf({ key: drive.form.key, page: redactUrl(url), consent: consent?.choice ?? 'none' });
      driven.set(place, [...(driven.get(place) ?? []), one]);
    },
    cover: (coverage, found, judged) => {
      if (found.length === 0) return coverage;
      const leaksOf = leaksByRequest(judged);
      const forms = found.map((form) => coverForm(form, driven.get(placeOf(form)) ?? [], leaksOf));
      return { ...coverage, forms, gaps: [...coverage.gaps, ...gapsOf(forms)], limits: [...coverage.limits, ...limitsOf(forms)] };
    },
  };
}

// The same form on another page, or in another state of consent, is driven there for itself.
function placeOf({ key, page, consent }: Pick<FoundForm, 'key' | 'page' | 'consent'>): string {
  return `${consent} ${key} ${page}`;
}

function coverForm(
  { label, page, pages, left }: FoundForm,
  driven: readonly Driven[],
  leaksOf: (requests: ReadonlySet<RequestId>) => ReadonlySet<string>,
): FormCoverage {
  const leaks = driven.map(({ requests }) => leaksOf(requests));
  const drives = driven.map(({ drive }, index): FormDriveCoverage => {
    const { trigger, action, failure, filled, refused } = drive;
    const own = [...(leaks[index] ?? [])].sort();
    const others = leaks.filter((_, at) => at !== index);
    const only = own.filter((leak) => !others.some((other) => other.has(leak)));
    return { trigger: trigger.kind, action, ...(failure === undefined ? {} : { failure }), filled, refused, leaks: own, only };
  });
  return { label, page, pages, left, drives };
}

function leaksByRequest({ findings, requests }: Judged): (ids: ReadonlySet<RequestId>) => ReadonlySet<string> {
  const found = new Map<RequestId, Set<string>>();
  for (const { finding } of findings) {
    const known = found.get(finding.request) ?? new Set<string>();
    found.set(finding.request, known.add(finding.category));
  }
  const leaks = new Map<RequestId, readonly string[]>();
  for (const { id, host, party } of requests) {
    const categories = found.get(id);
    if (categories !== undefined && party === 'third')
      leaks.set(
        id,
        Array.from(categories, (category) => `${category} → ${host}`),
      );
  }
  return (ids) => new Set(Array.from(ids, (id) => leaks.get(id) ?? []).flat());
}

const REASONS: Readonly<Record<FormReason, Text>> = {
  config: { en: 'left alone by the configuration', ja: '設定により対象外' },
  'nothing-to-fill': { en: 'no field that could be filled', ja: '入力できる項目がありません' },
  submit: {
    en: 'submission is not allowed (`forms: { submit: allowed }`)',
    ja: '送信が許可されていません（`forms: { submit: allowed }`）',
  },
  'other-host': {
    en: 'it goes to another host (`forms: { submitTo: [...] }`)',
    ja: '別のホストへ送られます（`forms: { submitTo: [...] }`）',
  },
  'forbidden-button': {
    en: 'its button ends something (`forms: { press: [...] }`)',
    ja: '終了・削除のボタンです（`forms: { press: [...] }`）',
  },
  budget: { en: 'the limit of visits for forms was reached', ja: 'フォームの訪問回数の上限に達しました' },
  alike: { en: 'the same form was driven on other pages', ja: '同じフォームを別のページで操作済みです' },
};

// What was to be done and was not.
function gapsOf(forms: readonly FormCoverage[]): readonly CoverageGap[] {
  const cut = forms.flatMap(({ left }) => left.filter(({ reason }) => reason === 'budget')).length;
  const failed = forms.flatMap(({ label, page, drives }) =>
    drives.flatMap(({ action, failure }): readonly CoverageGap[] =>
      failure === undefined
        ? []
        : [
            {
              en: `${label} on ${page}: ${action} could not be done, ${failure}; drive it by \`steps\` of the page`,
              ja: `${page} の ${label}: ${action} を行えませんでした（${failure}）。ページの \`steps\` で操作を書いてください`,
              page,
            },
          ],
    ),
  );
  if (cut === 0) return failed;
  return [
    ...failed,
    {
      en: `${cut} actions on forms were not done, because the limit was reached; raise \`forms: { maxDrives, maxPerForm }\`, or leave forms out with \`skip\``,
      ja: `上限に達したため、フォームの操作 ${cut} 件を行っていません。\`forms: { maxDrives, maxPerForm }\` を増やすか、\`skip\` で対象から外してください`,
    },
  ];
}

// What nobody wanted done: said all the same, because what it would have sent was not seen.
function limitsOf(forms: readonly FormCoverage[]): readonly Text[] {
  return (Object.keys(REASONS) as readonly FormReason[]).flatMap((reason): readonly Text[] => {
    const count = forms.flatMap(({ left }) => left.filter((one) => one.reason === reason)).length;
    if (count === 0 || reason === 'budget') return [];
    return [
      {
        en: `${count} actions on forms were left out: ${REASONS[reason].en}.`,
        ja: `フォームの操作 ${count} 件は行っていません: ${REASONS[reason].ja}。`,
      },
    ];
  });
}
