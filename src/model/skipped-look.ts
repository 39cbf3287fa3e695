// Planned times at which nobody looked at a site, as the history keeps them and people are told.
import type { Text } from './language.ts';

/** `missed`: nothing ran then, and the inventory makes up for no time. `overlap`: the site was still being looked at since before. */
export interface SkippedLook {
  /** ISO 8601; the last of them. */
  readonly plannedAt: string;
  /** How many there were, at most 1000 counted. */
  readonly times: number;
  readonly why: 'missed' | 'overlap';
}

const WHY: Readonly<Record<SkippedLook['why'], Text>> = {
  missed: { en: 'nothing was running then', ja: 'その時刻に検査プログラムが動いていなかったため' },
  overlap: { en: 'the look before it had not ended', ja: '前の検査が終わっていなかったため' },
};

/** One sentence; `when` is `plannedAt` as the reader's clock has it. */
export function skippedText({ times, why }: Pick<SkippedLook, 'times' | 'why'>, when: string): Text {
  const { en, ja } = WHY[why];
  return {
    en: `${times === 1 ? `Planned for ${when}` : `Planned ${times} times, last for ${when}`}, and not made: ${en}.`,
    ja: `${times === 1 ? `${when} に予定していた検査` : `予定していた検査${times}回（最後は ${when}）`}は、${ja}、実施していません。`,
  };
}
