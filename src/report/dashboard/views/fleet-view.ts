// The history of a fleet → what the first page says of it.
import type { FleetHistory } from '../../../model/fleet.ts';
import { isUnseen, sortSites, viewSite, type SiteView } from './site-view.ts';

export interface FleetView {
  /** Most critical first, then by name. */
  readonly sites: readonly SiteView[];
  /** With something new, reopened or worse. */
  readonly fresh: readonly SiteView[];
  /** Not seen whole: nobody can say that they are clean. */
  readonly unseen: readonly SiteView[];
  /** Sites that are one or the other. */
  readonly attention: number;
  /** Causes. */
  readonly open: number;
  readonly freshCauses: number;
}

export function viewFleet({ sites: histories, takenAt }: FleetHistory): FleetView {
  const sites = sortSites(histories).map((history) => viewSite(history, takenAt));
  const fresh = sites.filter(({ states }) => states.includes('fresh'));
  const unseen = sites.filter(isUnseen);
  return {
    sites,
    fresh,
    unseen,
    attention: new Set([...fresh, ...unseen]).size,
    open: sites.reduce((sum, { open }) => sum + open.length, 0),
    freshCauses: fresh.reduce((sum, { open }) => sum + open.filter(({ turn }) => turn !== undefined).length, 0),
  };
}
