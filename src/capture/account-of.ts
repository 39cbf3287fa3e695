// A visit that has ended, in the model's terms: its documents, its requests, what was seen in its page.
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { VisitConsent } from '../model/consent.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import { stateWithoutChoice } from './consent/see-banner.ts';
import { describeRequest, type ClaimedRecord } from './describe-request.ts';
import type { Looked } from './look-at-page.ts';
import type { WireRecord } from './sink/wire-record.ts';
import type { Stage } from './stage.ts';

/** What a visit came to. */
export interface VisitFacts {
  readonly stage: Stage;
  readonly claimed: readonly ClaimedRecord[];
  readonly looked: Looked;
  /** Stands in before the first document. */
  readonly start: DocumentRef;
  readonly consent: VisitConsent;
  readonly startsWorkers: boolean;
}

/** Its requests are described by now: nothing of the browser's or the wire's is left in it. */
export function accountOf(planned: PlannedVisit, outcome: VisitOutcome, of: VisitFacts): PageVisit {
  const { stage, claimed, looked, start, consent } = of;
  const unmade = stateWithoutChoice(consent.banner);
  return {
    id: planned.id,
    label: planned.label,
    url: planned.url,
    outcome,
    documents: stage.trail.mainDocuments().map(({ ref }) => ref),
    requests: claimed.map((one) => describeRequest(one, start, unmade)),
    ...looked.links,
    forms: looked.forms,
    ...(looked.formsBeyond === 0 ? {} : { formsBeyond: looked.formsBeyond }),
    ...looked.kept,
    consent,
    ...(of.startsWorkers && { workers: 'started' as const }),
    unfetched: [...new Set(claimed.filter(({ record }) => isUnfetched(record)).map(({ record }) => record.host))].sort(),
  };
}

// The sink meant to fetch it and gave the page an empty answer, or the page was left before the answer had come.
function isUnfetched({ treatment, failure, status }: WireRecord): boolean {
  return (treatment === 'answered' && failure !== undefined) || (treatment === 'fetched' && status === undefined);
}
