// One bomb to stdout, in a process of its own: what it takes to build one must not count as growth of the reader.
import { bombsHolding } from './bombs.ts';
import { PLANTED_VALUES } from './matrix/planted-values.ts';
import { seededRandom } from './matrix/seeded-random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const [, , number = '0', seed = '0'] = process.argv;
const random = seededRandom(Number(seed));
const bomb = bombsHolding(PLANTED_VALUES[0]?.text ?? '', (length) => random.text(LETTERS, length))[Number(number)];
process.stdout.write(JSON.stringify(bomb === undefined ? null : { id: bomb.id, record: bomb.record() }));
