// Microsoft Clarity: JSON of an envelope and events, gzipped without a Content-Encoding; the last one goes as plain text.
// Format: https://github.com/microsoft/clarity, packages/clarity-js/src/data/{upload,envelope,dimension}.ts
import { html, inlineScript } from '../pages/html.ts';
import { projectCode } from './account-id.ts';
import { browserScript } from './browser-script.ts';
import { scriptTag } from './script-tag.ts';
import type { Tag } from './tag.ts';

const SOURCE = browserScript(`
  const UPLOAD = 'https://d.clarity.ms/collect';
  const project = new URL(document.currentScript.src).pathname.split('/').pop();
  const small = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const user = remembered('_clck', () => random(small, 6));
  const session = remembered('_clsk', () => random(small, 6));
  let sequence = 0;
  const payload = (last) => JSON.stringify({
    // version, sequence, start, duration, project, user, session, page number, by beacon, last, platform, URL
    e: [
      '0.8.41', ++sequence, 0, Math.round(performance.now()), project, user, session, 1,
      last ? 1 : 0, last ? 1 : 0, 0, location.href.slice(0, 2048),
    ],
    // time, event "dimension", then pairs: 0 user agent, 1 URL, 2 referrer, 3 title, 9 language
    a: [[
      Math.round(performance.now()), 1, 0, [navigator.userAgent], 1, [location.href],
      ...(referrer() ? [2, [referrer()]] : []), 3, [document.title], 9, [navigator.language],
    ]],
  });
  const upload = async () => {
    const gzipped = new Blob([payload(false)]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(gzipped).arrayBuffer());
    const request = new XMLHttpRequest();
    request.open('POST', UPLOAD, true);
    request.withCredentials = true;
    request.setRequestHeader('Accept', 'application/x-clarity-gzip');
    request.send(bytes);
  };
  upload();
  addEventListener('pagehide', () => { navigator.sendBeacon(UPLOAD, payload(true)); });
`);

export const microsoftClarity: Tag = {
  vendor: 'microsoft-clarity',
  beaconHost: 'd.clarity.ms',
  script: { host: 'www.clarity.ms', path: '/tag/' },
  source: SOURCE,
  snippet: (lenderHost) =>
    html`${inlineScript(`window.clarity=window.clarity||function(){(clarity.q=clarity.q||[]).push(arguments)};`)}
    ${scriptTag(`https://www.clarity.ms/tag/${projectCode(lenderHost, 'clarity', 10)}`)}`,
};
