// What an entry is about → two questions about an incident: is all of it meant, is any of it meant?
import { compileGlob } from '../../model/glob.ts';
import type { IncidentSelector } from '../../model/gate-demands.ts';
import type { Incident } from '../../model/incident.ts';

export interface Selects {
  /** Every rule, category, recipient and key of the incident is among those named: nothing else is hidden behind it. */
  readonly covers: (incident: Incident) => boolean;
  /** Something of the incident is among those named, in each list that is there. */
  readonly touches: (incident: Incident) => boolean;
}

const PARTS: Readonly<Record<keyof IncidentSelector, (incident: Incident) => readonly string[]>> = {
  fingerprint: ({ fingerprint }) => [fingerprint],
  rule: ({ rules }) => rules,
  category: ({ categories }) => categories,
  page: ({ cause }) => [cause.page],
  site: ({ cause }) => [cause.site],
  // Who has no name is not meant by any.
  vendor: ({ recipients }) => recipients.map(({ vendor }) => vendor?.id ?? ''),
  host: ({ recipients }) => recipients.map(({ host }) => host),
  key: ({ cause }) => cause.keys,
};

export function compileSelector(selector: IncidentSelector): Selects {
  const questions = (Object.keys(PARTS) as readonly (keyof IncidentSelector)[]).flatMap((name) => {
    const globs = selector[name];
    if (globs === undefined) return [];
    const matchers = globs.map(compileGlob);
    return [{ partsOf: PARTS[name], isMeant: (part: string): boolean => matchers.some((matches) => matches(part)) }];
  });
  return {
    covers: (incident) =>
      questions.every(({ partsOf, isMeant }) => {
        const parts = partsOf(incident);
        return parts.length > 0 && parts.every(isMeant);
      }),
    touches: (incident) => questions.every(({ partsOf, isMeant }) => partsOf(incident).some(isMeant)),
  };
}

/** As a person wrote it, in one line: a fingerprint, or `rule=email page=/contact`. */
export function selectorText(selector: IncidentSelector): string {
  const { fingerprint, ...others } = selector;
  const pairs = Object.entries(others).flatMap(([name, globs]) => (globs === undefined ? [] : [`${name}=${globs.join(',')}`]));
  return [...(fingerprint ?? []), ...pairs].join(' ');
}
