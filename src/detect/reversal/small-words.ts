// Words that are hashed often: what a script hashes when nothing was typed (such a digest tells nothing), and the answers to the question of gender.
import type { ValueSpace } from './value-space.ts';

/** Self-contained: its text runs in a thread. */
export function createSmallWords(): ValueSpace {
  const nothing = ['', ' ', 'null', 'undefined', 'none', 'None', 'NULL', 'NaN', 'nan', 'n/a', 'N/A', 'unknown', 'empty', '-'];
  const leftovers = ['[object Object]', '{}', '[]', '""', 'true', 'false', 'yes', 'no', 'on', 'off', '(not set)'];
  const genders = ['m', 'f', 'M', 'F', 'male', 'female', 'Male', 'Female', 'MALE', 'FEMALE', 'man', 'woman'];
  const words = nothing.concat(leftovers, genders, ['男', '女', '男性', '女性']);
  return { size: words.length, valueAt: (index) => words[index] ?? '' };
}
