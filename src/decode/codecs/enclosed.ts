// One token in brackets or quotes that are no JSON: `[dGFyby…]` as Criteo's tag writes whom it matches, `'4827'`, `(0738261)`.
import type { TextCodec } from '../codec.ts';

const ENCLOSED = /^(?:\[[^\s[\]()"'<>{},]{4,}\]|\([^\s[\]()"'<>{},]{4,}\)|'[^\s[\]()"'<>{},]{4,}'|"[^\s[\]()"'<>{},]{4,}")$/;

export const enclosed: TextCodec = {
  id: 'enclosed',
  takes: 'text',
  stage: 'split',
  silent: true,
  guard: { needs: "['", least: 6 },
  opens: (text) => {
    const content = ENCLOSED.test(text) ? text.slice(1, -1) : undefined;
    if (content === undefined) return undefined;
    return {
      kind: 'decoded',
      likelihood: 'sure',
      content,
      hints: {},
      locate: (offset) => offset + 1,
    };
  },
  proof: {
    pairs: [
      { encoded: '[dGFyb0B4LmV4YW1wbGU]', plain: 'dGFyb0B4LmV4YW1wbGU' },
      { encoded: "'4827'", plain: '4827' },
      { encoded: '(0738261)', plain: '0738261' },
    ],
    refuses: ['[a b c d]', '[1234', '(株)試験', "'a','b'", '["taro"]', 'koza_no', '(abc)(def)', '[ab]'],
  },
};
