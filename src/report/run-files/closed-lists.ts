// The model's closed lists that exist as types only, as schemas that the compiler keeps complete.
import { z } from 'zod';
import type { Meaning } from '../../model/decoded-request.ts';
import type { IncidentState } from '../../model/incident.ts';
import type { Transport } from '../../model/outbound-request.ts';
import type { VendorPurpose } from '../../model/vendor.ts';

/** `Transport` of `src/model/outbound-request.ts`. */
export const transport: z.ZodType<Transport> = everyOf<Transport>({
  navigation: true,
  frame: true,
  fetch: true,
  xhr: true,
  beacon: true,
  image: true,
  script: true,
  style: true,
  font: true,
  media: true,
  form: true,
  worker: true,
  websocket: true,
  webtransport: true,
  eventsource: true,
  preflight: true,
  prefetch: true,
  preconnect: true,
  report: true,
  other: true,
});

/** `VendorPurpose` of `src/model/vendor.ts`. */
export const purpose: z.ZodType<VendorPurpose> = everyOf<VendorPurpose>({
  analytics: true,
  advertising: true,
  'tag-manager': true,
  'session-replay': true,
  personalisation: true,
  'customer-data': true,
  chat: true,
  monitoring: true,
  affiliate: true,
  security: true,
  other: true,
});

/** Kinds of `Meaning` in `src/model/decoded-request.ts`. */
export const meaningKind: z.ZodType<Meaning['kind']> = everyOf<Meaning['kind']>({
  'page-url': true,
  referrer: true,
  title: true,
  identifier: true,
  'free-text': true,
  category: true,
});

/** `IncidentState` of `src/model/incident.ts`. */
export const incidentState: z.ZodType<IncidentState> = everyOf<IncidentState>({ new: true, unchanged: true, absent: true });

// With `T` given by name, a member that the model gains is owed in the call, or it does not compile.
function everyOf<T extends string>(members: Readonly<Record<T, true>>): z.ZodType<T> {
  return z.enum(Object.keys(members) as [T, ...T[]]);
}
