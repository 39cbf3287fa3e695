// What a fleet's work says while it goes on, for progress lines and logs. Printable by type.
import type { AuditDigest } from '../../model/fleet.ts';
import type { Text } from '../../model/language.ts';
import type { RunOutcome } from '../../model/site-run.ts';

export type FleetEvent =
  /** `isTakenUp`: an earlier process began it, and recorded `done` of its sites. */
  | {
      readonly kind: 'audit-begun';
      readonly audit: string;
      readonly sites: number;
      readonly isTakenUp: boolean;
      readonly done: number;
    }
  | { readonly kind: 'site-begun'; readonly audit: string; readonly site: string }
  | {
      readonly kind: 'site-ended';
      readonly audit: string;
      readonly site: string;
      readonly outcome: RunOutcome;
      /** Not known before, or worse than they were known. */
      readonly fresh: number;
      readonly incidents: number;
      /** First of its reasons. */
      readonly reason: Text | undefined;
    }
  | { readonly kind: 'site-given-back'; readonly audit: string; readonly site: string }
  | { readonly kind: 'audit-ended'; readonly audit: string; readonly digest: AuditDigest; readonly messages: number }
  | { readonly kind: 'message-sent'; readonly key: string; readonly attempts: number }
  | {
      readonly kind: 'message-deferred';
      readonly key: string;
      readonly attempts: number;
      readonly reason: string;
      readonly nextTry: string;
    }
  | { readonly kind: 'message-dead'; readonly key: string; readonly attempts: number; readonly reason: string };

export type OnFleetEvent = (event: FleetEvent) => void;
