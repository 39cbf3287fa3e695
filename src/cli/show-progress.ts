// Audit events → progress on stderr: a live line on a terminal, plain lines elsewhere.
import { assertNever } from '../model/assert-never.ts';
import type { OnEvent, RunPurpose } from '../audit/audit-events.ts';
import type { Terminal } from './terminal.ts';

const PURPOSES: Readonly<Record<RunPurpose, string>> = {
  again: 'the same values again',
  other: 'other values',
  mixed: 'to prove what changed',
};

export function showProgress(terminal: Terminal, quiet: boolean): OnEvent {
  let done = 0;
  let planned = 0;
  let requests = 0;
  return (event) => {
    if (quiet) return;
    switch (event.kind) {
      case 'started':
        planned = event.visits;
        if (event.browser !== undefined) terminal.note(`browser: ${event.browser}`);
        return;
      case 'run-started':
        planned = done + event.visits;
        terminal.note(`run ${event.run}, ${PURPOSES[event.purpose]}: ${count(event.visits, 'page')}`);
        return;
      case 'page-visited': {
        done += 1;
        requests += event.requests;
        const name = event.label ?? event.page;
        if (event.outcome !== 'visited') terminal.note(`${event.outcome}: ${name}`);
        terminal.status(`${done}/${Math.max(planned, done)} pages, ${requests} requests: ${name}`);
        return;
      }
      case 'judged':
        terminal.note(
          [
            ...(done > 0 ? [count(done, 'page')] : []),
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
