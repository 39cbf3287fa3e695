// How far the run saw, in sentences; the same ones in every format.
import type { Coverage } from '../model/audit-report.ts';
import type { Messages } from './messages/message-catalogue.ts';
import type { ReportView } from './views/report-view.ts';

/** Pages, requests, the join with the browser's own events, the seal, and what stayed closed. */
export function coverageSentences({ report, leftovers }: ReportView, messages: Messages): readonly string[] {
  const { run, coverage } = report;
  const { total, third, joined, sealed } = coverage.requests;
  const isRecording = run.command === 'replay';
  const { wire } = coverage;
  const agrees = wire?.log === 'whole' && wire.unexplained + wire.escapes.length + wire.lookups === 0;
  const onTheWire = Object.values(wire?.channels ?? {}).reduce((sum, tally) => sum + tally.wire, 0);
  // Where they do not agree, a gap says so.
  const agreement = agrees ? [messages.reconciled(onTheWire)] : [];
  return [
    isRecording ? messages.recorded : visits(coverage, messages),
    messages.requestsSeen(total, third),
    // A recording has no second record to agree with, and nobody knows whether it was made under a seal.
    ...(isRecording
      ? []
      : [messages.requestsJoined(joined, total), ...agreement, run.sealed ? messages.sealed(sealed) : messages.unsealed]),
    ...(coverage.crawl === undefined ? [] : [messages.crawled(coverage.crawl)]),
    ...(coverage.forms === undefined ? [] : [messages.formsDriven(coverage.forms)]),
    ...(coverage.differential === undefined ? [] : [messages.compared(coverage.differential)]),
    ...(leftovers.length === 0 ? [] : [messages.opaqueCount(coverage.opaque)]),
  ];
}

function visits({ pages }: Coverage, messages: Messages): string {
  const made = pages.filter(({ outcome }) => outcome === 'visited').length;
  const distinct = new Set(pages.map(({ url }) => url)).size;
  return distinct === pages.length
    ? messages.pagesVisited(made, pages.length)
    : messages.visitsMade(made, pages.length, distinct);
}
