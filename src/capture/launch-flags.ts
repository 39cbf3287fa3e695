// How Chromium is started: every byte through the sink, no errands of its own, and nothing that a scan has no use for.

/** The last `--disable-features` wins, so this is the whole list. */
const DISABLED_FEATURES = [
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
  // Frames of other sites in the page's own process: a third of the processes, and one clock for a page and its frames
  // (docs/decisions/0010-one-process-for-each-page.md).
  'IsolateOrigins',
  'site-per-process',
];

// What drivers of headless browsers agree on (https://github.com/GoogleChrome/chrome-launcher/blob/main/docs/chrome-flags-for-tools.md).
const QUIET_BROWSER = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--enable-automation',
  '--export-tagged-pdf',
];

// A page behaves as one that is looked at: its timers are not slowed down, its popups open.
const ATTENTIVE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-ipc-flooding-protection',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--window-size=1280,720',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--disable-site-isolation-trials',
  '--disable-dev-shm-usage', // containers give 64 MB
];

export interface LaunchSwitches {
  /** See `PinnedCertificate.pin`. */
  readonly pin: string;
  /** Where what belongs to no context goes. */
  readonly proxy: string;
  readonly profile: string;
  /** A named pipe for the browser's own account of what it sends; undefined where there are none. */
  readonly netLog: string | undefined;
  /** Those that this browser needs on this machine. */
  readonly own: readonly string[];
}

export function launchFlags({ pin, proxy, profile, netLog, own }: LaunchSwitches): readonly string[] {
  return [
    ...QUIET_BROWSER,
    ...ATTENTIVE,
    `--user-data-dir=${profile}`,
    `--proxy-server=${proxy}`,
    '--proxy-bypass-list=<-loopback>', // loopback hosts too
    // Other certificate errors still count: this names the one key that is ours.
    `--ignore-certificate-errors-spki-list=${pin}`,
    // Only the proxy can be reached: no lookup, no UDP, no connection past it.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-quic',
    // One name until Chromium 147, the other since: without it STUN and TURN go past the proxy over UDP.
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
    ...own,
  ];
}

/**
 * Preferences of a profile in which third parties get their cookies, as most visitors' browsers send them. A new headless
 * Chromium blocks them, and a scan would then report "no cookie sent" wrongly. Its pages for errors would ask Google whether the
 * network is up.
 */
export const PREFERENCES: string = JSON.stringify({
  profile: { cookie_controls_mode: 0, block_third_party_cookies: false },
  alternate_error_pages: { enabled: false },
});
