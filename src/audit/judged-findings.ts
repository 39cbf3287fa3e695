// What an audit reports of requests that are explained. It has the last word: it opens digests and sees through disguises, which no rule does.
import { randomBytes } from 'node:crypto';
import type { Identity } from '../model/crawl-plan.ts';
import type { Finding } from '../model/finding.ts';
import type { OutboundRequest, RequestId } from '../model/outbound-request.ts';
import { createDetector } from '../detect/create-detector.ts';
import { openJudge } from './judge-traffic.ts';
import type { Knowledge } from './knowledge.ts';

export interface JudgedFindings {
  /** By request, in the order of the audit; a request without findings has no entry. */
  readonly byRequest: ReadonlyMap<RequestId, readonly Finding[]>;
  /** A text as the audit would print it: hosts that hold a value are masked. */
  readonly shown: (text: string) => string;
}

export async function judgedFindings(
  requests: readonly OutboundRequest[],
  knowledge: Knowledge,
  identity: Identity,
): Promise<JudgedFindings> {
  const judge = openJudge(knowledge, createDetector(knowledge.rules, identity, randomBytes(32)));
  judge.take({ requests, documents: [] });
  const { findings, shown = (text) => text } = await judge.conclude(() => undefined);
  const byRequest = new Map<RequestId, Finding[]>();
  for (const { finding } of findings) {
    const own = byRequest.get(finding.request);
    if (own === undefined) byRequest.set(finding.request, [finding]);
    else own.push(finding);
  }
  return { byRequest, shown };
}
