// Requests made by hand that look like personal data and are none, each with its reason, from `near-misses/*.yaml`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { recordFromLine } from '../../../src/model/request-line.ts';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import { CERTAINTIES, type Certainty } from '../../../src/model/severity.ts';
import { postJson } from './record.ts';

/** Scripts of the project start in its root, compiled or not. */
const FOLDER = join(process.cwd(), 'bench/detect/clean/near-misses');
const RECIPIENT = 'https://t.example/c';
const PAGE = 'https://lender.example/';

export interface NearMiss {
  /** `banking:12`: file and line of the list. */
  readonly id: string;
  readonly record: RequestRecord;
  readonly why: string;
  /** The highest certainty that would be right; undefined where any finding would be wrong. */
  readonly accept: Certainty | undefined;
}

const entry = z.strictObject({
  /** A query string, sent to a recipient that nobody knows. */
  query: z.string().optional(),
  /** A JSON body, likewise. */
  json: z.string().optional(),
  /** `METHOD URL` or `METHOD URL BODY`, for a recipient that matters. */
  request: z.string().optional(),
  why: z.string().min(4),
  accept: z.enum(CERTAINTIES).optional(),
});

export function nearMisses(folder: string = FOLDER): readonly NearMiss[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .flatMap((file) => {
      const group = basename(file, '.yaml');
      const entries = z.array(entry).parse(parse(readFileSync(join(folder, file), 'utf8')));
      return entries.map((one, at): NearMiss => ({
        id: `${group}:${at + 1}`,
        record: recordOf(one),
        why: one.why,
        accept: one.accept,
      }));
    });
}

function recordOf({ query, json, request }: z.infer<typeof entry>): RequestRecord {
  if (query !== undefined) return { page: PAGE, method: 'GET', url: `${RECIPIENT}?${query}` };
  if (json !== undefined) return { page: PAGE, ...postJson(RECIPIENT, JSON.parse(json)) };
  const record = recordFromLine(request ?? '');
  if (record === undefined) throw new Error(`a near miss without a request: ${request}`);
  return { page: PAGE, ...record };
}
