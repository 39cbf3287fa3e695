// Values that say what they are wherever they stand: under a key of no meaning, and inside sentences.
import { keyed, type KeyedValue } from './keyed-value.ts';
import { DOCUMENTS_AND_SECRETS } from './documents-and-secrets.ts';

const MEANINGLESS = 'x v u1 cd12 ep.note data props q s.t 値';

const tokens = DOCUMENTS_AND_SECRETS.filter(({ category }) => category === 'jwt').flatMap(({ values }) => values);

export const UNKEYED: readonly KeyedValue[] = [
  keyed('email', MEANINGLESS, ['taro.test@mail.example', 'hanako_s@mail.example.jp', '連絡先は taro@mail.example です']),
  keyed('jwt', MEANINGLESS, tokens),
  keyed('card.pan', MEANINGLESS, [
    '4111-1111-1111-1111',
    '5555 5555 5555 4444',
    '3530-1113-3330-0000',
    '番号は4111 1111 1111 1111です',
    '3782 822463 10005',
  ]),
  keyed('phone', MEANINGLESS, [
    '090-0000-1234',
    '070-0000-1234',
    '+81 90-0000-1234',
    '+819000001234',
    '03-0000-1234',
    '電話は090-0000-1234です',
  ]),
];
