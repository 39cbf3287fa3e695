// How often the product cries wolf, and how often it hears the wolf: clean requests, near misses, and values under their keys.
import { decodeOptions } from '../../../src/audit/judge-traffic.ts';
import type { Knowledge } from '../../../src/audit/knowledge.ts';
import { siteOf } from '../../../src/capture/site.ts';
import { decodeRequest } from '../../../src/decode/decode-request.ts';
import { createDetector } from '../../../src/detect/create-detector.ts';
import type { DataCategory } from '../../../src/model/data-category.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { requestFromRecord, type RequestRecord } from '../../../src/model/request-record.ts';
import { CERTAINTIES, type Certainty } from '../../../src/model/severity.ts';
import { freshIdentity } from '../../../src/plan/fresh-identity.ts';
import type { Description } from '../goal.ts';
import { knowledgeInPlace } from '../knowledge-in-place.ts';
import { cleanRequests } from './clean-requests.ts';
import { describeClean } from './describe-clean.ts';
import { seededDraw } from './draw.ts';
import { keyedRequests, type KeyedRequest } from './keyed/keyed-requests.ts';
import { nearMisses } from './near-misses.ts';

export interface CleanOptions {
  readonly seed: number;
  /** Generated clean requests; near misses and keyed values are always all of them. */
  readonly requests: number;
  readonly knowledge?: Knowledge;
  /** Of the keyed values, one in so many: all without it. */
  readonly keyedOneIn?: number;
}

/** A finding where there is nothing to find. */
export interface FalseAlarm {
  readonly set: 'clean' | 'near miss';
  /** Counts requests of the measure. */
  readonly request: number;
  /** Whether the detector knew an identity. */
  readonly identity: boolean;
  /** Template, or file and number of the near miss. */
  readonly source: string;
  readonly rule: string;
  readonly certainty: Certainty;
  readonly path: string;
}

export interface KeyedOutcome {
  readonly request: KeyedRequest;
  /** Category and certainty of each finding, with the rule that speaks. */
  readonly findings: readonly { readonly rule: string; readonly category: DataCategory; readonly certainty: Certainty }[];
}

export interface CleanMeasure {
  readonly seed: number;
  readonly clean: number;
  readonly nearMisses: number;
  readonly alarms: readonly FalseAlarm[];
  readonly keyed: readonly KeyedOutcome[];
}

export async function measureClean(options: CleanOptions): Promise<Description> {
  return describeClean(runClean({ keyedOneIn: 1, ...options, knowledge: options.knowledge ?? (await knowledgeInPlace()) }));
}

export function runClean({ seed, requests, knowledge, keyedOneIn }: Required<CleanOptions>): CleanMeasure {
  const examine = examiner(knowledge, seed);
  const alarms: FalseAlarm[] = [];
  for (const { template, record } of cleanRequests(requests, seed)) alarms.push(...examine(record, 'clean', template));
  const misses = nearMisses();
  for (const { id, record, accept } of misses) {
    alarms.push(
      ...examine(record, 'near miss', id).filter(({ certainty }) => accept === undefined || isAbove(certainty, accept)),
    );
  }
  return { seed, clean: requests, nearMisses: misses.length, alarms, keyed: keyedOutcomes(knowledge, keyedOneIn) };
}

type Examine = (record: RequestRecord, set: FalseAlarm['set'], source: string) => readonly FalseAlarm[];

/** Each request is decoded once and asked twice: by rules alone, and by a run that planted an identity elsewhere. */
function examiner(knowledge: Knowledge, seed: number): Examine {
  const decode = decodeOptions(knowledge);
  const draw = seededDraw(seed);
  const identity = freshIdentity((max) => draw.below(max));
  const detectors = [
    { identity: false, detector: createDetector(knowledge.rules, {}, new Uint8Array(32)) },
    { identity: true, detector: createDetector(knowledge.rules, identity, new Uint8Array(32)) },
  ];
  let number = 0;
  return (record, set, source) => {
    number += 1;
    const decoded = decodeRequest(requestFromRecord(record, { id: `clean${number}`, siteOf }), decode);
    return detectors.flatMap((one) =>
      one.detector.inspectRequest(decoded).map(({ rule, certainty, field }): FalseAlarm => ({
        set,
        request: number,
        identity: one.identity,
        source,
        rule,
        certainty,
        path: `${field.carrier} ${field.path}`,
      })),
    );
  };
}

function keyedOutcomes(knowledge: Knowledge, oneIn: number): readonly KeyedOutcome[] {
  const decode = decodeOptions(knowledge);
  const detector = createDetector(knowledge.rules, {}, new Uint8Array(32));
  const chosen = keyedRequests().filter((_, number) => number % oneIn === 0);
  return chosen.map((request, number) => {
    const outbound = requestFromRecord(request.record, { id: `keyed${number}`, siteOf });
    const findings = detector.inspectRequest(decodeRequest(outbound, decode));
    return { request, findings: findings.map(({ rule, category, certainty }: Finding) => ({ rule, category, certainty })) };
  });
}

function isAbove(certainty: Certainty, accept: Certainty): boolean {
  return CERTAINTIES.indexOf(certainty) < CERTAINTIES.indexOf(accept);
}
