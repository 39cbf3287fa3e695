// What a run has to say beside its results: what was not seen, what was left out, what was accepted.
import type { Notification, ReportingDescriptor } from 'sarif';
import type { AuditReport } from '../../../model/audit-report.ts';
import { ALLOWED_SENTENCE } from '../../acceptance-words.ts';
import { acceptedFigures } from '../../format-words.ts';
import { tallyAccepted } from '../../views/standing.ts';
import { messageText } from './message-text.ts';
import type { Subjects } from './sarif-subjects.ts';

const ABOUT = {
  incomplete: 'Something was not seen, so the run is no clean result.',
  'left-out': 'Results that this file does not hold.',
  accepted: 'What was accepted beforehand, and what became of it.',
  limit: 'What no run of this kind can see.',
} as const;

/** Descriptors of all notifications, for the tool. */
export const NOTIFICATIONS: readonly ReportingDescriptor[] = Object.entries(ABOUT).map(([id, text]) => ({
  id,
  shortDescription: { text },
}));

export function sarifNotifications(report: AuditReport, { beyond, suppressed }: Subjects): readonly Notification[] {
  const figures = acceptedFigures(tallyAccepted(report), 'en');
  return [
    ...report.coverage.gaps.map(({ en }) => told('incomplete', 'error', en)),
    ...(report.acceptance?.allowIncomplete === true ? [told('incomplete', 'warning', ALLOWED_SENTENCE.en)] : []),
    ...(beyond === 0
      ? []
      : [
          told(
            'left-out',
            'warning',
            `Left out: ${incidents(beyond)}, the mildest of all, because GitHub shows no more than this file holds. --sarif-flavor full writes every one.`,
          ),
        ]),
    ...(suppressed === 0
      ? []
      : [
          told(
            'left-out',
            'note',
            `Left out: ${incidents(suppressed)} that a suppression accepts, because GitHub knows no suppressions and would show an open alert. --sarif-flavor full writes the reasons.`,
          ),
        ]),
    ...(figures.length === 0 ? [] : [told('accepted', 'note', `${figures.join(', ')}.`)]),
    ...report.coverage.limits.map(({ en }) => told('limit', 'note', en)),
  ];
}

function incidents(count: number): string {
  return `${count} ${count === 1 ? 'incident' : 'incidents'}`;
}

function told(id: keyof typeof ABOUT, level: Notification.level, text: string): Notification {
  return { descriptor: { id }, level, message: { text: messageText(text, Infinity) } };
}
