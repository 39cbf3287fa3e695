// A sentence that asks for something names it: `配信停止をご希望のメールアドレスを入力し…`, `Enter your email address to …`.
import { readMeaning } from './read-meaning.ts';
import { NOTHING, type Reading } from './reading.ts';

const ASKED: readonly RegExp[] = [
  /^(.{1,80}?)を(?:半角|全角)?.{0,6}?(?:ご)?(?:入力|記入|お書き|教えて|お教え|お知らせ|お聞かせ)/u,
  /(?:^|\s)(?:[Pp]lease )?(?:[Ee]nter|Type|Provide|Fill in|Give us|Confirm) (?:your |the |an? )?(.{1,60}?)(?= (?:to|and we|so|below|in|that|which|where|from|shown|you|we|for|associated|linked)\b|[.!,:]|$)/u,
];
const SENTENCE = /[。.!！?？]\s*|\n/u;

/** What the first sentence asks for; nothing where it asks for two things, or where no sentence asks. */
export function readInstruction(...texts: readonly string[]): Reading {
  for (const sentence of texts.flatMap((text) => text.split(SENTENCE))) {
    const asked = ASKED.map((pattern) => pattern.exec(sentence.trim())?.[1]).find((found) => found !== undefined);
    if (asked === undefined) continue;
    const things = asked.split(/と|および|及び|、|,| and | or /u);
    if (things.length > 1) return NOTHING;
    const reading = readMeaning(asked);
    // Whoever asks for a code and no more has sent one.
    const isCode = reading.kind === 'code' && reading.owner === undefined && !reading.isStrange && !reading.isOther;
    return isCode ? { ...reading, concept: 'otp' } : reading;
  }
  return NOTHING;
}
