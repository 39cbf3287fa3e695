// How Chromium is started: every byte through the sink, no errands of its own.

/** Playwright's own list, which the last `--disable-features` replaces (its chromiumSwitches.ts), and what else would phone home. */
const DISABLED_FEATURES = [
  // Playwright's, where they matter without its request interception.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Descriptions of each page's forms would go to content-autofill.googleapis.com.
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'Translate',
  // Hidden pages of the browser's own interface, one or two per window: a third of a new context's cost.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** `pin` is the sink's; `own` are the flags that this browser needs on this machine. */
export function launchFlags(pin: string, own: readonly string[]): string[] {
  return [
    '--remote-debugging-port=0',
    // Other certificate errors still count: this names the one key that is ours.
    `--ignore-certificate-errors-spki-list=${pin}`,
    // Only the proxy can be reached: no lookup, no UDP, no connection past it.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    ...own,
  ];
}

/**
 * Preferences of a profile in which third parties get their cookies, as most visitors' browsers send them. A new headless
 * Chromium blocks them, and a scan would then report "no cookie sent" wrongly.
 */
export const PREFERENCES: string = JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } });
