// What the opening of digests did not reach, said in the report: not enumerated is not clean.
import type { Text } from '../model/language.ts';
import type { ReversalTally } from '../detect/reversal/sealed-digest.ts';

/** Digests that no table was there for, or that a stopped run left: the audit is incomplete. */
export function untriedDigests(tally: ReversalTally | undefined): readonly Text[] {
  if (tally === undefined || tally.untried === 0) return [];
  return [
    {
      en: `${tally.untried} digests were not enumerated: the run was stopped, or their tables could not be built`,
      ja: `${tally.untried} 件のハッシュ値は、実行が中断されたか対照表を作れなかったため、総当たりで確かめていません`,
    },
  ];
}

/** Digests under a phone number's key are findings whether they open or not; how far the search went is said all the same. */
export function limitsOfEnumeration(tally: ReversalTally | undefined): readonly Text[] {
  if (tally === undefined || tally.phones.closed === 0) return [];
  const percent = tally.phones.share * 100;
  const share = percent < 1 ? percent.toFixed(1) : percent.toFixed(0);
  return [
    {
      en: `${tally.phones.closed} digests under keys of phone numbers stayed closed; ${share} % of the mobile numbers were tried for them, the rest were not enumerated.`,
      ja: `電話番号のキーにあるハッシュ値 ${tally.phones.closed} 件は開きませんでした。試した携帯電話番号は全体の ${share} % で、残りは総当たりしていません。`,
    },
  ];
}
