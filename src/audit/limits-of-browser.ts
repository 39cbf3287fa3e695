// What the browser of a run does not send although a user's own would: measured by `npm run bench:channels`.
import type { BrowserName } from '../capture/launch-browser.ts';
import type { Text } from '../model/language.ts';
import type { OwnLog } from '../model/reconciliation.ts';

const WATCHED: Text = {
  en: 'A watched browser does not prerender, and WebRTC is refused: what a page would send while it is prerendered (before anybody visits it), or through WebRTC, is not seen.',
  ja: '監視下のブラウザは事前レンダリングを行わず、WebRTCは拒否されます。訪問前に事前レンダリングされたページの送信と、WebRTCによる送信は確認できません。',
};
const HEADLESS_SHELL: Text = {
  en: 'Chromium’s headless shell asks for no favicons, shows no PDF, sends no reports (Reporting API) and keeps no back/forward cache; a full Chromium does (--browser-path).',
  ja: 'Chromiumのheadless shellは、ファビコンの取得、PDFの表示、レポート送信（Reporting API）、バックフォワードキャッシュを行いません。通常のChromium（--browser-path）では行われます。',
};
const NO_OWN_LOG: Text = {
  en: 'On this system the browser’s own log of its traffic cannot be read, so the record of this run was not checked against it.',
  ja: 'この環境ではブラウザ自身の通信記録を読めないため、この検査の記録との照合はできていません。',
};

export function limitsOfBrowser(browser: BrowserName, log: OwnLog): readonly Text[] {
  return [WATCHED, ...(browser === 'Chromium headless shell' ? [HEADLESS_SHELL] : []), ...(log === 'none' ? [NO_OWN_LOG] : [])];
}
