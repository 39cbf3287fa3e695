// An incident → what a baseline keeps of it: names and kinds, nothing that was sent.
import type { AcceptedIncident } from '../../model/acceptance.ts';
import type { Incident } from '../../model/incident.ts';
import { isPrintableKey } from '../../model/printable-key.ts';
import { MASK } from '../../model/redacted-url.ts';

const LONGEST = 2000;

/** `seenAt` (ISO 8601) is when a run began whose recording tells no times. */
export function acceptedIncident(incident: Incident, seenAt: string): AcceptedIncident {
  const { fingerprint, severity, certainty, categories, rules, cause, firstSeen, consent, exposure, actions } = incident;
  const isActed = cause.kind === 'typed-field' || (actions !== undefined && actions.length > 0);
  return {
    fingerprint,
    severity,
    certainty,
    categories,
    rules,
    cause: { kind: cause.kind, at: namesOnly(cause.at), page: plain(cause.page), site: plain(cause.site) },
    firstSeen: isTold(firstSeen) ? firstSeen : seenAt,
    ...(consent === undefined ? {} : { consent }),
    ...(isActed ? { acted: true } : {}),
    ...(exposure === 'exposed' ? { exposed: true } : {}),
  };
}

// Routes and sites were redacted when they were made; nothing of a query or a control may pass all the same.
function plain<T extends string>(text: T): T {
  return text.slice(0, LONGEST).replace(/[?\p{C}]/gu, '•') as T;
}

/** Recordings without times begin with the epoch. */
export function isTold(time: string): boolean {
  return Date.parse(time) > 0;
}

// Keys are names as a rule; one that is not, as `{"taro@mail.example": 1}` has, is somebody's value.
function namesOnly(place: string): string {
  return place
    .slice(0, LONGEST)
    .split(/( > |\.|\[\d*\])/)
    .map((part, index) => (index % 2 === 1 || part === '' || isPrintableKey(part) ? part : MASK))
    .join('');
}
