// What the parts of a site's page are given.
import type { Build } from '../build.ts';
import type { SiteView } from '../views/site-view.ts';

export interface SitePartProps {
  readonly site: SiteView;
  readonly build: Build;
}

/** From a site's page to the dashboard's folder. */
export const TO_ROOT = '../../';
