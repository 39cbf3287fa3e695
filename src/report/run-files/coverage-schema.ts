// How far a run saw, as a schema: what `parseRun` accepts of it.
import { z } from 'zod';
import { SKIP_REASONS } from '../../model/crawl-account.ts';
import { FORM_REASONS } from '../../model/form-coverage.ts';
import { CONSENT_STATES } from '../../model/outbound-request.ts';
import type { CoverageEntry } from './contract.ts';
import { category, count, texts } from './schema-words.ts';

const tally = z.object({ wire: count, sent: count, captured: count, explained: count, unexplained: count });

const reconciliation = z.object({
  log: z.literal(['whole', 'cut', 'none']),
  channels: z.record(z.string(), tally),
  explained: z.record(z.string(), count),
  unexplained: count,
  examples: z.array(
    z.object({
      missingFrom: z.literal(['wire', 'netlog']),
      channel: z.string(),
      kind: z.literal(['request', 'handshake', 'frame']),
      method: z.string(),
      url: z.string(),
    }),
  ),
  escapes: z.array(z.string()),
  lookups: count,
});

const differential = z.object({
  runs: count,
  compared: count,
  restless: count,
  missing: count,
  candidates: count,
  confirmed: count,
  unconfirmed: count,
  inputs: z.array(category),
  same: z.array(category),
});

const crawl = z.object({
  templates: z.array(z.object({ template: z.string(), pages: count, visited: count })),
  skipped: z.partialRecord(z.enum(SKIP_REASONS), count),
  uncounted: count,
});

const trigger = z.enum(['leave', 'enter', 'button', 'invalid', 'history']);

const forms = z.array(
  z.object({
    label: z.string(),
    page: z.string(),
    pages: count,
    left: z.array(z.object({ what: z.string(), reason: z.enum(FORM_REASONS) })),
    drives: z.array(
      z.object({
        trigger,
        action: z.string(),
        failure: z.exactOptional(z.string()),
        filled: count,
        refused: count,
        leaks: z.array(z.string()),
        only: z.array(z.string()),
      }),
    ),
  }),
);

const choice = z.enum(['none', 'reject', 'accept']);
const way = z.exactOptional(z.object({ kind: z.enum(['autoconsent', 'rule', 'known', 'words']), name: z.string() }));

const consent = z.object({
  choices: z.array(choice),
  sessions: z.array(
    z.object({
      choice,
      page: z.string(),
      outcome: z.enum(['not-asked', 'settled', 'no-choice', 'failed']),
      way,
      reason: z.exactOptional(z.string()),
    }),
  ),
  banners: z.array(z.object({ choice, page: z.string(), kind: z.literal(['notice', 'banner']), way })),
  third: z.partialRecord(z.enum(CONSENT_STATES), count),
});

/** `coverage` of `run.json`. */
export const coverageSchema: z.ZodType<CoverageEntry> = z.object({
  pages: z.array(
    z.object({
      url: z.string(),
      label: z.nullable(z.string()),
      outcome: z.string(),
      reason: z.nullable(z.string()),
      requests: count,
      consent: z.exactOptional(choice),
      scout: z.exactOptional(z.literal(true)),
    }),
  ),
  requests: z.object({ total: count, third: count, joined: count, sealed: count }),
  opaque: count,
  wire: z.optional(z.nullable(reconciliation)),
  differential: z.optional(differential),
  crawl: z.exactOptional(crawl),
  forms: z.exactOptional(forms),
  consent: z.exactOptional(consent),
  demands: z.exactOptional(
    z.object({
      mustVisit: z.array(z.string()),
      minPages: z.exactOptional(count),
      minForms: z.exactOptional(count),
      pages: count,
      forms: count,
    }),
  ),
  gaps: z.array(z.object({ en: z.string(), ja: z.string(), page: z.exactOptional(z.string()) })),
  limits: texts,
});
