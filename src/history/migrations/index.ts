// Every step from an empty database to the tables of this version, in order. A step that was published is never changed.
import type { Migration } from 'kysely';
import { first } from './0001-first.ts';
import { skips } from './0002-skips.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': first, '0002-skips': skips };
