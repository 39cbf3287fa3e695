// What the daemon says of its own work, beside what its audits say. Printable by type; times are ISO 8601.
import type { FleetEvent } from '../audit/fleet/fleet-events.ts';

export type ScheduleEvent =
  | FleetEvent
  | { readonly kind: 'schedule-started'; readonly sites: number; readonly next: string | undefined }
  /** An audit that an earlier process began. */
  | { readonly kind: 'audit-taken-up'; readonly audit: string }
  /** Its time passed while nobody ran; `made` says whether it is made up for. */
  | { readonly kind: 'slot-missed'; readonly site: string; readonly planned: string; readonly made: boolean }
  /** Its time came while the site was still being looked at. */
  | { readonly kind: 'slot-skipped'; readonly site: string; readonly planned: string; readonly audit: string }
  /** Its time came again, because the clock was set back. */
  | { readonly kind: 'slot-done-before'; readonly audit: string }
  | { readonly kind: 'clock-set-back'; readonly seconds: number }
  | { readonly kind: 'schedule-stopped'; readonly given: number };

export type OnScheduleEvent = (event: ScheduleEvent) => void;
