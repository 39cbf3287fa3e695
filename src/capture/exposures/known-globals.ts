// Globals that tag managers and measurement tags take their data from, by the names in their vendors' own instructions.

/**
 * Google Tag Manager, gtag.js (`dataLayer`); W3C Customer Experience Digital Data 1.0 (`digitalData`); Tealium (`utag_data`, `utag.data`); Adobe
 * Client Data Layer (`adobeDataLayer`), its event-driven older sister (`appEventData`), DTM (`_satellite.data`), AppMeasurement (`s_account`); Yahoo! JAPAN
 * (`yjDataLayer`); Commanders Act (`tc_vars`); Matomo (`_mtm`, `_paq`); Google Analytics before gtag (`_gaq`); Microsoft (`uetq`); HubSpot (`_hsq`);
 * Criteo (`criteo_q`). A member of a global stands behind a dot.
 */
export const KNOWN_GLOBALS: readonly string[] = [
  'dataLayer',
  'digitalData',
  'utag_data',
  'utag.data',
  'adobeDataLayer',
  'appEventData',
  '_satellite.data',
  's_account',
  'yjDataLayer',
  'tc_vars',
  '_mtm',
  '_paq',
  '_gaq',
  'uetq',
  '_hsq',
  'criteo_q',
];

const upTo = (stem: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${stem}${at + 1}`);

/** Variables of AppMeasurement's tracker `s`, which is a program beside. */
export const TRACKER_VARIABLES: readonly string[] = [
  'pageName',
  'pageURL',
  'referrer',
  'campaign',
  'products',
  'state',
  'zip',
  'purchaseID',
  'transactionID',
  'visitorID',
  ...upTo('eVar', 250),
  ...upTo('prop', 75),
  ...upTo('list', 3),
  ...upTo('hier', 5),
];
