// In what order codecs are asked: stage by stage, alphabetical within one, each behind the characters without which it need not be asked.
import { charactersIn } from './characters.ts';
import type { BytesCodec, Codec, TextCodec } from './codec.ts';
import { codecs } from './codecs/index.ts';

/** A codec of texts and what decides whether it is asked. */
export interface GuardedCodec {
  readonly codec: TextCodec;
  /** Asked of a text whose `charactersIn` has one of these … */
  readonly needs: number;
  /** … and none of these … */
  readonly bars: number;
  /** … and that is at least so long, in UTF-16 units. */
  readonly least: number;
}

const ANYTHING = -1;

export const TEXT_CODECS: readonly GuardedCodec[] = inOrder<TextCodec>('text', [
  'document',
  'split',
  'packed',
  'token',
  'transform',
]).map((codec) => {
  const { needs, allows, least = 0 } = codec.guard ?? {};
  return {
    codec,
    needs: needs === undefined ? ANYTHING : charactersIn(needs),
    bars: allows === undefined ? 0 : ~charactersIn(allows),
    least,
  };
});
export const CONTAINERS: readonly BytesCodec[] = inOrder<BytesCodec>('bytes', ['container']);
/** Asked of bytes that are neither a container nor a text. */
export const SALVAGE: readonly BytesCodec[] = inOrder<BytesCodec>('bytes', ['salvage']);

// Codecs of one stage do not accept the same text.
function inOrder<C extends Codec>(takes: C['takes'], stages: readonly C['stage'][]): readonly C[] {
  const mine = Object.values(codecs).filter((codec): codec is C => codec.takes === takes);
  return stages.flatMap((stage) => mine.filter((codec) => codec.stage === stage));
}
