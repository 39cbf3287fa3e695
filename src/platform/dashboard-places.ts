// Where things stand in the dashboard: its pages link to each other by these, and digests to them.
import { fileSlug } from './file-slug.ts';

/** Page of a site, from the dashboard's folder. */
export function sitePlace(site: string): string {
  return `sites/${fileSlug(site)}/index.html`;
}

/** Id of an incident on its site's page: `sitePlace(site)#incidentAnchor(fingerprint)`. Ids of files begin with a letter and hold no colon. */
export function incidentAnchor(fingerprint: string): string {
  return `cause-${fingerprint.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** Page of a recipient, from the dashboard's folder. */
export function recipientPlace(recipient: string): string {
  return `recipients/${fileSlug(recipient)}.html`;
}
