// The corridor without a browser: recorded traffic → the same judgment.
import { randomBytes } from 'node:crypto';
import type { AuditReport } from '../model/audit-report.ts';
import type { Identity } from '../model/crawl-plan.ts';
import type { DocumentRef, RequestId } from '../model/outbound-request.ts';
import type { Gate } from '../model/severity.ts';
import type { Traffic as Recorded } from '../capture/traffic-source.ts';
import { createDetector } from '../detect/create-detector.ts';
import { loadContracts } from '../plan/contracts/load-contracts.ts';
import { readEnvironment, type Environment } from '../plan/environment.ts';
import { loadAcceptance, type GateFlags } from '../plan/gate/load-acceptance.ts';
import { loadIdentity } from '../plan/identity.ts';
import { assembleReport } from './assemble-report.ts';
import type { OnEvent } from './audit-events.ts';
import { checkVendorsOf } from './hold-contracts.ts';
import { openJudge, type Traffic } from './judge-traffic.ts';
import { loadProvenKnowledge } from './check-rules.ts';
import { plantedIn, readRecording } from './read-recording.ts';
import { coverageOfRecording } from './state-coverage.ts';

export interface ReplayRequest {
  readonly files: readonly string[];
  /** The document that sent the requests, where the recording does not say. */
  readonly page: string | undefined;
  /** Identity file; a recording may also carry the values that were planted when it was made. */
  readonly identity: string | undefined;
  readonly failOn: Gate | undefined;
  /** Files and flags of the gate. */
  readonly gate?: GateFlags | undefined;
  /** `TAGSPILL_*` of the gate are read from it. */
  readonly environment?: Environment | undefined;
  /** Contracts file. */
  readonly contracts?: string | undefined;
  readonly rules: readonly string[];
  readonly onEvent: OnEvent;
}

/** The report, and the planted values that its outputs are guarded against. */
export interface ReplayResult {
  readonly report: AuditReport;
  readonly identity: Identity;
}

/** Judges recordings as one audit; what could not be read is a gap, and a gap never passes. */
export async function replayTraffic(request: ReplayRequest): Promise<ReplayResult> {
  const startedAt = new Date().toISOString();
  const environment = readEnvironment(request.environment ?? {});
  const accepts = await loadAcceptance(request.gate ?? {}, environment, undefined, new Date(startedAt));
  const contracts = request.contracts === undefined ? undefined : await loadContracts(request.contracts);
  const recordings: Recorded[] = [];
  for (const file of request.files) recordings.push(await readRecording(file, request.page));
  const knowledge = await loadProvenKnowledge(request.rules);
  checkVendorsOf(contracts, knowledge);
  const identity = request.identity === undefined ? plantedIn(recordings) : await loadIdentity(request.identity);
  const traffic = joinRecordings(recordings);
  request.onEvent({ kind: 'started', visits: 0, rules: knowledge.rules.rules.length, browser: undefined });
  const judge = openJudge(knowledge, createDetector(knowledge.rules, identity, randomBytes(32)));
  judge.take(traffic);
  const judgment = await judge.conclude(traffic.labelOf);
  request.onEvent({
    kind: 'judged',
    requests: traffic.requests.length,
    findings: judgment.findings.length,
    incidents: judgment.incidents.length,
  });
  const gaps = recordings.flatMap((recording) => recording.gaps);
  const report = await assembleReport({
    run: { command: 'replay', browser: undefined, configDigest: undefined, sealed: false, startedAt },
    knowledge,
    judgment,
    coverage: coverageOfRecording(judgment.reading, gaps),
    gate: request.failOn ?? environment.failOn,
    accepts,
    contracts,
  });
  return { report, identity };
}

// Each recording counts its requests and visits from one; together they need names of their own.
function joinRecordings(recordings: readonly Recorded[]): Traffic & Pick<Recorded, 'labelOf'> {
  const apart = recordings.map((recording, index) => {
    const tag = index === 0 ? '' : `.${index + 1}`;
    const own = (document: DocumentRef): DocumentRef => ({ ...document, visit: `${document.visit}${tag}` });
    return {
      requests: recording.requests.map((sent) => ({
        ...sent,
        id: `${sent.id}${tag}` as RequestId,
        document: own(sent.document),
      })),
      documents: recording.documents.map(own),
      labelOf: (visit: string) =>
        visit.endsWith(tag) ? recording.labelOf(visit.slice(0, visit.length - tag.length)) : undefined,
    };
  });
  return {
    requests: apart.flatMap(({ requests }) => requests),
    documents: apart.flatMap(({ documents }) => documents),
    labelOf: (visit) => {
      const place = Number(visit.split('.')[1] ?? '1') - 1;
      return apart[place]?.labelOf(visit);
    },
  };
}
