// Audit events → progress on stderr: a live line on a terminal, plain lines elsewhere.
import { assertNever } from '../model/assert-never.ts';
import type { AuditEvent, OnEvent, RunPurpose } from '../audit/audit-events.ts';
import { count, progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

const PURPOSES: Readonly<Record<RunPurpose, string>> = {
  again: 'the same values again',
  other: 'other values',
  mixed: 'to prove what changed',
};

// Without a live line, a long run says that it goes on: as often as this many visits.
const VISITS_A_LINE = 25;

export function showProgress(terminal: Terminal, quiet: boolean): OnEvent {
  let done = 0;
  let planned = 0;
  let requests = 0;
  let findings = 0;
  let since = { time: performance.now(), done: 0 };

  function pageVisited(event: Extract<AuditEvent, { readonly kind: 'page-visited' }>): void {
    done += 1;
    requests += event.requests;
    planned = Math.max(planned, event.planned ?? 0);
    findings = event.findings ?? findings;
    const page = event.label ?? event.page;
    if (event.outcome !== 'visited') terminal.note(`${event.outcome}: ${page}`);
    const elapsed = performance.now() - since.time;
    const progress = { done, planned, requests, findings, elapsed, made: done - since.done };
    if (terminal.isLive) terminal.status(progressLine({ ...progress, page }, terminal.statusWidth));
    else if (done % VISITS_A_LINE === 0) terminal.note(progressLine({ ...progress, page: '' }, Infinity).replace(/ · $/, ''));
  }

  return (event) => {
    if (quiet && event.kind !== 'application-ended') return;
    switch (event.kind) {
      case 'started':
        planned = event.visits;
        since = { time: performance.now(), done };
        if (event.browser !== undefined) terminal.note(`browser: ${event.browser}`);
        return;
      case 'resumed':
        since = { time: performance.now(), done };
        terminal.note(`goes on after ${count(event.visits, 'visit')}`);
        return;
      case 'run-started':
        planned = done + event.visits;
        terminal.note(`run ${event.run}, ${PURPOSES[event.purpose]}: ${count(event.visits, 'visit')}`);
        return;
      case 'page-visited':
        return pageVisited(event);
      case 'application-ended':
        for (const line of event.lines) terminal.note(`  | ${line}`);
        return terminal.note(`the application ended while its pages were looked at: ${event.how}`);
      case 'judged':
        terminal.note(
          [
            ...(done > 0 ? [count(done, 'visit')] : []),
            `${count(event.requests, 'request')} read`,
            count(event.findings, 'finding'),
            count(event.incidents, 'incident'),
          ].join(', '),
        );
        return;
      default:
        assertNever(event);
    }
  };
}
