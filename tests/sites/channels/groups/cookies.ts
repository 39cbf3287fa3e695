// Cookies that vendors set from within the page's site, and get back.
import { channel, type Channel, type Names } from '../channel.ts';
import { html, post, run } from '../markup.ts';

const ATTRIBUTES = 'Path=/; Secure; SameSite=None';
const again = ({ to }: Names): string => `fetch('${to('again')}', { credentials: 'include' })`;

/** Reading waits for the writing, which Chromium else does while the page's next request is on its way already. */
const setCookie = (cookie: string): string => `document.cookie = '${cookie}'; void document.cookie;`;

/** The vendor's answer to one request sets the cookie, the next request brings it back. */
const setByAnswer = (names: Names, attributes: string) =>
  ({
    page: run(`${post(`${names.vendor}/first.gif`, `'x'`, `credentials: 'include'`)}.then(() => ${again(names)})`),
    carries: ['url', 'header'],
    needsAnswer: [names.in.header],
    routes: {
      [`${names.host}/first.gif`]: {
        status: 204,
        headers: {
          'set-cookie': `id=${names.in.header}; ${attributes}`,
          'access-control-allow-origin': 'https://www.lender.example',
          'access-control-allow-credentials': 'true',
        },
      },
    },
  }) as const;

export const cookies: readonly Channel[] = [
  // Set by the vendor's own script in its own frame.
  channel('cookie_hdr', (names) => ({
    page: html(`<iframe src="${names.vendor}/frame"></iframe>`),
    carries: ['url', 'header'],
    routes: { [`${names.host}/frame`]: run(`${setCookie(`id=${names.in.header}; ${ATTRIBUTES}`)} ${again(names)}`) },
  })),
  channel('third_party_cookie', (names) => setByAnswer(names, ATTRIBUTES)),
  channel('partitioned_cookie', (names) => setByAnswer(names, `${ATTRIBUTES}; Partitioned`)),
  // The visitor clicks in the vendor's frame, which then asks for its cookies.
  channel('storage_access', (names) => ({
    notInShell: 'it has nobody to ask, and denies',
    page: html(`<iframe id="frame" src="${names.vendor}/frame" width="300" height="200"></iframe>`),
    carries: ['url', 'header'],
    steps: [{ kind: 'click', selector: '#frame' }],
    routes: {
      [`${names.host}/frame`]: html(`<script>${setCookie(`id=${names.in.header}; ${ATTRIBUTES}`)}
onclick = () => document.requestStorageAccess().then(() => ${again(names)}, () => fetch('${names.vendor}/denied'))</script>`),
    },
  })),
];
