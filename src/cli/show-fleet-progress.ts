// A fleet's events → plain lines on stderr, one when a site is begun and one when it has ended.
import type { FleetEvent, OnFleetEvent } from '../audit/fleet/fleet-events.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Language } from '../model/language.ts';
import { AUDIT_WORDS } from './audit-words.ts';
import type { Terminal } from './terminal.ts';

export interface FleetProgress {
  readonly language: Language;
  /** Nothing but messages that nobody will ever get. */
  readonly quiet: boolean;
}

export function showFleetProgress(terminal: Pick<Terminal, 'note'>, { language, quiet }: FleetProgress): OnFleetEvent {
  return (event) => {
    const line = lineOf(event, language);
    if (line === undefined) return;
    if (!quiet || event.kind === 'message-dead') terminal.note(line);
  };
}

function lineOf(event: FleetEvent, language: Language): string | undefined {
  const words = AUDIT_WORDS[language];
  switch (event.kind) {
    case 'audit-begun':
      return event.isTakenUp ? words.takenUp(event.sites, event.done) : words.begun(event.sites);
    case 'site-begun':
      return words.siteBegun(event.site);
    case 'site-ended': {
      const { site, outcome, incidents, fresh, reason } = event;
      return words.siteEnded(site, words.outcome[outcome], incidents, fresh, reason?.[language]);
    }
    case 'site-given-back':
      return words.givenBack(event.site);
    case 'message-dead':
      return words.dead(event.key, event.reason);
    case 'message-deferred':
      return words.deferred(event.key, event.nextTry, event.reason);
    case 'audit-ended':
    case 'message-sent':
      return undefined;
    default:
      return assertNever(event);
  }
}
